package org.glyphery.api.serving;

import jakarta.servlet.http.HttpServletResponse;
import org.glyphery.api.AskedNames;
import org.glyphery.prediction.ServedTarget;
import org.glyphery.prediction.Serving;
import org.glyphery.prediction.Serving.ServedAnswer;
import org.glyphery.prediction.Serving.Version;
import org.glyphery.prediction.UnknownVersion;
import org.glyphery.run.ModelName;
import org.springframework.stereotype.Component;

/// Models and their versions as addresses name them, by their own names or by served ones.
@Component
final class ServedModels {

    private final Serving serving;

    ServedModels(Serving serving) {
        this.serving = serving;
    }

    /// What answers where no version is named.
    ///
    /// @throws ModelNotFound if there is nothing of that name
    ServedTarget target(String name) {
        return target(name, new Version.BestVersion());
    }

    /// @throws ModelNotFound if there is nothing of that name, or no such version
    ServedTarget target(String name, Version version) {
        ModelName asked =
                ModelName.read(name)
                        .filter(serving::has)
                        .orElseThrow(() -> ModelNotFound.model(name));
        AskedNames.note(asked);
        try {
            return serving.find(asked, version).orElseThrow(() -> ModelNotFound.model(name));
        } catch (UnknownVersion unknown) {
            throw ModelNotFound.version(unknown);
        }
    }

    /// @param number of a version
    /// @throws ModelNotFound if it is no number
    static Version version(String number) {
        try {
            return new Version.EpochVersion(Integer.parseInt(number));
        } catch (NumberFormatException e) {
            throw ModelNotFound.version(number);
        }
    }

    /// What a label of a model means.
    ///
    /// @throws ModelNotFound if there is no such model, the label is neither `best` nor `last`, or
    ///   the name is a served one
    ServedTarget labelled(String name, String label) {
        Version version =
                switch (label) {
                    case "best" -> new Version.BestVersion();
                    case "last" -> new Version.Last();
                    default -> {
                        target(name);
                        throw ModelNotFound.label(label);
                    }
                };
        ServedTarget target = target(name, version);
        if (target.served().isPresent()) throw ModelNotFound.labelOfServedName(target.name());
        return target;
    }

    /// The number of the version that answers now.
    ///
    /// @throws ModelNotFound if its weights are not kept
    int stored(ServedTarget target) {
        int version = target.versionAnswered(serving.epoch(target));
        if (!serving.isStored(target)) throw ModelNotFound.version(Integer.toString(version));
        return version;
    }

    /// That the pictures of one request may hold together.
    int mostNumbers(ServedTarget target) {
        long most = (long) serving.mostPictures() * target.model().network().input().pixels();
        return (int) Math.min(Integer.MAX_VALUE - 8, most);
    }

    /// Says beside an answer what gave it: forms of other servers have no place for it.
    static void sign(HttpServletResponse response, ServedAnswer answer) {
        var model = answer.target().model();
        response.setHeader("Glyphery-Model", model.name().value());
        response.setHeader("Glyphery-Run", model.run().id().value());
        response.setHeader("Glyphery-Epoch", Integer.toString(answer.epoch()));
        response.setHeader("Glyphery-Version", Integer.toString(answer.version()));
        answer.temperature()
                .ifPresent(temperature ->
                        response.setHeader("Glyphery-Temperature", Double.toString(temperature)));
    }
}
