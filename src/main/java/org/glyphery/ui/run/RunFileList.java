package org.glyphery.ui.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glyphery.run.Run;

/// What of a run can be taken along.
final class RunFileList {

    private RunFileList() {}

    /// What each file is, by its address. Weights, history and provenance are there from the first
    /// epoch on.
    static Map<String, String> of(Run run) {
        var address = "api/runs/" + run.id() + "/";
        Map<String, String> files = new LinkedHashMap<>();
        run.best()
                .ifPresent(
                        _ -> files.put(address + "weights.npz", "Weights of the best epoch, .npz"));
        run.last()
                .filter(_ -> !run.best().equals(run.last()))
                .ifPresent(last ->
                        files.put(
                                address + "weights.npz?epoch=" + last.epoch(),
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
