package org.glyphery.api.serving;

import java.util.List;
import java.util.Optional;
import org.glyphery.prediction.Model;
import org.glyphery.run.EpochScores;
import org.glyphery.run.ModelName;
import org.glyphery.training.RunId;

/// The models that can be asked, best first by validation.
record ModelList(List<ModelEntry> models) {

    /// @param kind of its architecture, as pages name it
    /// @param run the id of the run that trained it
    /// @param best version, which answers unless another one is named
    /// @param last version
    /// @param validationAccuracy of the best version, in [0, 1]; null for closed-form templates
    /// @param testAccuracy of the best version, in [0, 1]
    /// @param shape of a picture: height, width, channels
    record ModelEntry(
            ModelName name,
            String kind,
            RunId run,
            int best,
            int last,
            Optional<Double> validationAccuracy,
            Optional<Double> testAccuracy,
            List<Integer> shape,
            int classes) {

        static ModelEntry of(Model model) {
            EpochScores best = model.run().best().orElseThrow();
            var input = model.network().input();
            return new ModelEntry(
                    model.name(),
                    model.kind(),
                    model.run().id(),
                    best.epoch(),
                    model.run().last().orElse(best).epoch(),
                    best.validation().map(scores -> scores.accuracy()),
                    best.test().map(scores -> scores.accuracy()),
                    List.of(input.height(), input.width(), input.channels()),
                    model.network().classes());
        }
    }
}
