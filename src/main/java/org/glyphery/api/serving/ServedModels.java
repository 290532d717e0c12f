package org.glyphery.api.serving;

import org.glyphery.prediction.Model;
import org.glyphery.prediction.Serving;
import org.glyphery.prediction.Serving.Version;
import org.glyphery.run.ModelName;
import org.springframework.stereotype.Component;

/// Models and their versions as addresses name them.
@Component
final class ServedModels {

    private final Serving serving;

    ServedModels(Serving serving) {
        this.serving = serving;
    }

    /// @throws ModelNotFound if there is none
    Model model(String name) {
        return ModelName.read(name)
                .flatMap(serving::find)
                .orElseThrow(() -> ModelNotFound.model(name));
    }

    /// @param number of an epoch
    /// @throws ModelNotFound if it is no number
    static Version version(String number) {
        try {
            return new Version.EpochVersion(Integer.parseInt(number));
        } catch (NumberFormatException e) {
            throw ModelNotFound.version(number);
        }
    }

    /// @throws ModelNotFound if it is neither `best` nor `last`
    static Version label(String label) {
        return switch (label) {
            case "best" -> new Version.BestVersion();
            case "last" -> new Version.Last();
            default -> throw ModelNotFound.label(label);
        };
    }

    /// The epoch that a version means now.
    ///
    /// @throws ModelNotFound if its weights are not kept
    int stored(Model model, Version version) {
        int epoch = serving.epoch(model, version);
        if (!serving.epochs(model).contains(epoch)) {
            throw ModelNotFound.version(Integer.toString(epoch));
        }
        return epoch;
    }

    /// That the pictures of one request may hold together.
    int mostNumbers(Model model) {
        long most = (long) serving.mostPictures() * model.network().input().pixels();
        return (int) Math.min(Integer.MAX_VALUE - 8, most);
    }
}
