package org.glyphery.prediction;

import java.util.Optional;
import org.glyphery.prediction.Serving.Version;
import org.glyphery.run.ModelName;

/// What answers where a name is asked: a model by its own name, or the model to which a served name
/// led when it was asked.
///
/// @param name as it was asked
/// @param asked the version, as whoever asked counts versions
/// @param served that a served name meant; absent for a model's own name
public record ServedTarget(
        ModelName name, Model model, Version asked, Optional<ServedVersion> served) {

    /// A model by its own name.
    static ServedTarget of(Model model, Version asked) {
        return new ServedTarget(model.name(), model, asked, Optional.empty());
    }

    /// A model by its own name, which answers with its best epoch.
    public static ServedTarget of(Model model) {
        return of(model, new Version.BestVersion());
    }

    /// The version of the model that answers, an epoch.
    Version version() {
        return served.<Version>map(known -> new Version.EpochVersion(known.epoch())).orElse(asked);
    }

    /// The number of the version, as whoever asked counts versions.
    ///
    /// @param epoch that answered
    public int versionAnswered(int epoch) {
        return served.map(ServedVersion::number).orElse(epoch);
    }
}
