package org.glyphery.hand;

import java.util.Optional;
import org.glyphery.dataset.CollectionName;
import org.glyphery.network.TrainedLayers;
import org.glyphery.run.Run;
import org.glyphery.training.Learning;
import org.glyphery.training.Parent;
import org.glyphery.training.TrainingSource;

/// A run that trains a copy of another run's model on what lies in a collection.
///
/// @param parent the epoch that was copied
/// @param source the version of the collection that it learns from
/// @param layers that learn
public record HandCopy(Run run, Parent parent, TrainingSource source, TrainedLayers layers) {

    /// The run as such a copy; absent where it begins anew, or learns from something else.
    static Optional<HandCopy> of(Run run, CollectionName collection) {
        if (!(run.plan().learning() instanceof Learning.GradientDescent descent)) {
            return Optional.empty();
        }
        Optional<TrainingSource> source =
                run.plan().training().stream()
                        .filter(each -> each.dataset().equals(collection.value()))
                        .findFirst();
        return descent.parent()
                .flatMap(parent ->
                        source.map(
                                from -> new HandCopy(run, parent, from, descent.trainedLayers())));
    }
}
