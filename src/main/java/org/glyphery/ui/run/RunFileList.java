package org.glyphery.ui.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glyphery.run.Run;
import org.glyphery.training.RunId;

/// What of a run can be taken along.
final class RunFileList {

    private RunFileList() {}

    /// The weights of an epoch, as a file.
    static String weights(RunId run, int epoch) {
        return address(run) + "weights.npz?epoch=" + epoch;
    }

    private static String address(RunId run) {
        return "api/runs/" + run + "/";
    }

    /// What each file is, by its address. Weights, history and provenance are there from the first
    /// epoch on.
    static Map<String, String> of(Run run) {
        String address = address(run.id());
        Map<String, String> files = new LinkedHashMap<>();
        run.best()
                .ifPresent(
                        _ -> files.put(address + "weights.npz", "Weights of the best epoch, .npz"));
        run.last()
                .filter(_ -> !run.best().equals(run.last()))
                .ifPresent(last ->
                        files.put(
                                weights(run.id(), last.epoch()),
                                "Weights of the last epoch, .npz"));
        files.put(address + "plan.json", "Plan, JSON");
        run.best()
                .ifPresent(_ -> {
                    files.put(address + "history.csv", "History, CSV");
                    files.put(address + "history.json", "History, JSON");
                    files.put(address + "provenance.json", "Provenance, JSON");
                });
        if (run.keepsGradientNorms() && run.last().isPresent()) {
            files.put(address + "gradient-norms.csv", "Gradient norms, CSV");
        }
        return files;
    }
}
