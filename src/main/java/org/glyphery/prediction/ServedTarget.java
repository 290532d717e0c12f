package org.glyphery.prediction;

import java.util.Optional;
import org.glyphery.prediction.Serving.Version;
import org.glyphery.run.ModelName;

/// What answers where a name is asked: a model by its own name, or the model to which a served name
/// led when it was asked.
///
/// @param name as it was asked
/// @param version of the model, an epoch
/// @param served that a served name meant; absent for a model's own name
public record ServedTarget(
        ModelName name, Model model, Version version, Optional<ServedVersion> served) {

    /// A model by its own name.
    static ServedTarget of(Model model, Version version) {
        return new ServedTarget(model.name(), model, version, Optional.empty());
    }

    /// The number of the version, as whoever asked counts versions.
    ///
    /// @param epoch that answered
    public int versionAnswered(int epoch) {
        return served.map(ServedVersion::number).orElse(epoch);
    }
}
