package org.glyphery.prediction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.glyphery.run.ModelName;
import org.jspecify.annotations.Nullable;

/// The models that can answer, by their names, and their ranking, which is kept until one of them
/// changes.
final class ModelsByName {

    private final Map<ModelName, Model> models = new HashMap<>();
    private @Nullable RankedModels ranked;

    synchronized Optional<Model> find(ModelName name) {
        return Optional.ofNullable(models.get(name));
    }

    /// Puts a model in the place of the one that had its name.
    ///
    /// @return that one
    synchronized Optional<Model> put(Model model) {
        ranked = null;
        return Optional.ofNullable(models.put(model.name(), model));
    }

    /// Removes a model, unless another has come into its place.
    synchronized void remove(Model model) {
        ranked = null;
        models.remove(model.name(), model);
    }

    synchronized RankedModels ranked() {
        RankedModels known = ranked;
        if (known == null) {
            known = RankedModels.of(models.values());
            ranked = known;
        }
        return known;
    }
}
