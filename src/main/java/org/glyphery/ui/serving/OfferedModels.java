package org.glyphery.ui.serving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.ServedName;
import org.glyphery.run.ModelName;
import org.glyphery.run.RunStatus;
import org.glyphery.ui.RunTitles;

/// What the page offers to choose from, by names that tell runs apart.
final class OfferedModels {

    private OfferedModels() {}

    /// Served names first, then all models, best first.
    static Map<String, Map<ModelName, String>> askable(List<ServedName> names, List<Model> models) {
        Map<String, Map<ModelName, String>> groups = new LinkedHashMap<>();
        Map<ModelName, String> served = new LinkedHashMap<>();
        names.forEach(name -> served.put(name.name(), name.name().value()));
        if (!served.isEmpty()) groups.put("Served names", served);
        groups.put(served.isEmpty() ? "" : "Models", titles(models));
        return groups;
    }

    /// Models of runs that have finished, controls left out.
    static Map<ModelName, String> promotable(List<Model> models) {
        return titles(
                models.stream().filter(model -> isFinished(model) && !model.isControl()).toList());
    }

    private static boolean isFinished(Model model) {
        return model.run().status() == RunStatus.FINISHED;
    }

    private static Map<ModelName, String> titles(List<Model> models) {
        Map<ModelName, String> titles = new LinkedHashMap<>();
        RunTitles.distinct(models).forEach(model -> titles.put(model.name(), model.run().name()));
        return titles;
    }
}
