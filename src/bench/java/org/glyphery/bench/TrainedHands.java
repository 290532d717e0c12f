package org.glyphery.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.glyphery.Ids;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Gathering;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;
import org.glyphery.hand.CopyPlan;
import org.glyphery.image.Centring;
import org.glyphery.network.Compute;
import org.glyphery.network.Weights;
import org.glyphery.prediction.PenStrokes;
import org.glyphery.training.Onlooker;
import org.glyphery.training.OtherHands;
import org.glyphery.training.Parent;
import org.glyphery.training.Plan;
import org.glyphery.training.RunId;
import org.glyphery.training.StopRequest;
import org.glyphery.training.Training;
import org.glyphery.training.TrainingData;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingStart;

/// Copies of a network that learn digits as the page Draw has them learn, but are scored on
/// nothing.
final class TrainedHands {

    private static final Parent PARENT = new Parent(new RunId("0".repeat(32)), 12);

    private final Datasets datasets = new Datasets(Path.of("target"));
    private final Weights copied;

    /// @param copied the weights of [OtherHands#best]
    TrainedHands(Weights copied) {
        this.copied = copied;
    }

    /// What a copy has learned.
    Weights learned(CopyPlan how, List<PenStrokes.Digit> kept) throws InterruptedException {
        Gathering own = gathered(kept);
        Plan plan = how.plan(OtherHands.best(), PARENT, own.facts(), datasets);
        Dataset first = datasets.open(plan.sources().getFirst());
        Examples others = datasets.open(plan.sources().get(1)).training();
        Examples none = own.dataset().test();
        var unscored =
                new Dataset(
                        first.name(),
                        "",
                        first.shape(),
                        first.classes(),
                        first.training(),
                        none,
                        none);
        var learned = new AtomicReference<>(copied);
        new Training(
                        plan,
                        new TrainingData(
                                unscored, List.of(others, own.dataset().training()), List.of()),
                        Compute.ofThisMachine(),
                        Duration.ofHours(1),
                        event -> {
                            if (event instanceof EpochCompleted epoch) {
                                learned.set(epoch.checkpoint().weights());
                            }
                        },
                        () -> StopRequest.NONE,
                        Onlooker.NOBODY)
                .run(new TrainingStart.From(copied));
        return Objects.requireNonNull(learned.get());
    }

    private static Gathering gathered(List<PenStrokes.Digit> kept) {
        var collection =
                new OwnCollection(
                        CollectionName.MINE, "My digits", List.of(), "", false, Instant.EPOCH);
        List<OwnExample> drawings =
                kept.stream()
                        .map(digit ->
                                new OwnExample(
                                        Ids.next(),
                                        Integer.toString(digit.label()),
                                        Gift.MINE,
                                        digit.ink(),
                                        digit.ink().toGlyph(Centring.MASS),
                                        Instant.EPOCH))
                        .toList();
        return Gathering.of(collection, drawings, Mnist.CLASSES);
    }
}
