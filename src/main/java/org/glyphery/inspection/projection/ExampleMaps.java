package org.glyphery.inspection.projection;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.glyphery.InvalidSetting;
import org.glyphery.Threads;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.PictureProbes;
import org.glyphery.inspection.projection.ExampleMap.MappedExamples;
import org.glyphery.inspection.projection.ExampleMap.PlacedPicture;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.run.EpochScores;
import org.glyphery.run.NoWeights;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.springframework.stereotype.Service;

/// Maps of examples as networks see them, computed by one thread of its own when they are first
/// asked for, and kept: of those asked last, as many as have some million numbers together.
@Service
public class ExampleMaps {

    /// Examples of a map; of others a sample is taken in which each class has its share.
    public static final int MOST_EXAMPLES = 10_000;

    /// Numbers of a map, 64 MB of them: where a layer is wide, fewer examples are taken.
    private static final int MOST_NUMBERS = 16_000_000;

    /// Numbers of all maps that are kept or waited for.
    private static final long MOST_TOGETHER = 24_000_000;

    private static final int MOST_MAPS = 16;

    private static final Duration PAUSE = Duration.ofMillis(100);

    /// A map is asked for again and again while it is computed.
    private final Map<MapKey, MapTask> tasks = new LinkedHashMap<>(16, 0.75f, true);

    private final Runs runs;
    private final Datasets datasets;
    private final LoadedModels models;
    private final PictureProbes probes;
    private final ExecutorService thread = Threads.started("maps", 1);

    ExampleMaps(Runs runs, Datasets datasets, LoadedModels models, PictureProbes probes) {
        this.runs = runs;
        this.datasets = datasets;
        this.models = models;
        this.probes = probes;
    }

    /// @param scores of the epoch: one that is trained again is another
    private record MapKey(
            RunId run, Optional<EpochScores> scores, DatasetChoice data, Split split) {}

    private MapKey keyOf(MapQuestion question) {
        Run run = question.run();
        return new MapKey(
                run.id(), runs.scores(run, question.epoch()), question.data(), question.split());
    }

    /// How far a map is, which begins when it is asked for first.
    ///
    /// @throws NoWeights if the epoch is not kept
    /// @throws org.glyphery.dataset.AbsentDataset if the dataset's files are not here
    /// @throws InvalidSetting if the split has no examples
    public synchronized MapState of(MapQuestion question) {
        MapKey key = keyOf(question);
        MapTask known = tasks.get(key);
        if (known == null || known.isGivenUp()) known = begin(key, question);
        if (known.hasFailed()) tasks.remove(key); // the next who asks has it made anew
        return known.state();
    }

    private MapTask begin(MapKey key, MapQuestion question) {
        Run run = question.run();
        if (!runs.hasWeights(run, question.epoch())) throw new NoWeights(run, question.epoch());
        PlacedLayer layer = runs.network(run).beforeLast();
        Examples all = question.split().of(datasets.open(question.data()));
        if (all.count() == 0) {
            throw new InvalidSetting(
                    "split", "one that has examples", "\"" + question.split().word() + "\"");
        }
        int[] indices = all.drawn(Math.min(MOST_EXAMPLES, mostOf(layer)));
        var task = new MapTask(question, new MappedExamples(indices, all.select(indices)), layer);
        tasks.put(key, task);
        forgetOldest();
        thread.execute(() -> task.run(models));
        return task;
    }

    private static int mostOf(PlacedLayer layer) {
        return Math.max(1, MOST_NUMBERS / Embeddings.width(layer));
    }

    private void forgetOldest() {
        long kept = tasks.values().stream().mapToLong(MapTask::size).sum();
        var oldest = tasks.values().iterator();
        while (tasks.size() > 1 && (kept > MOST_TOGETHER || tasks.size() > MOST_MAPS)) {
            MapTask task = oldest.next();
            kept -= task.size();
            task.cancel();
            oldest.remove();
        }
    }

    /// The map, once it is there.
    ///
    /// @throws CancellationException if others have taken its place meanwhile
    public ExampleMap awaited(MapQuestion question) {
        try {
            MapState state = of(question);
            while (state.map().isEmpty()) {
                Thread.sleep(PAUSE);
                state = of(question);
            }
            return state.map().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /// The index of each example of a map among the pictures of its dataset as the data comes, in
    /// the split that [org.glyphery.dataset.DatasetFacts#cameIn] names.
    public int[] pictures(ExampleMap map) {
        var choice = map.question().data();
        var facts = datasets.require(choice.name(), Optional.of(choice.version()));
        Examples whole =
                facts.cameIn(map.question().split(), choice).of(datasets.open(facts.whole()));
        return IntStream.range(0, map.count())
                .map(place -> whole.indexOf(map.examples().place(place)))
                .toArray();
    }

    /// Finds where a picture lies on a map.
    ///
    /// @param among so many of its examples neighbours are looked for, the first
    /// @param itself the picture's place, where it is on the map; else below zero
    /// @throws InvalidSetting if the picture has another shape than the network reads
    public PlacedPicture place(ExampleMap map, Glyph picture, int among, int wanted, int itself) {
        MapQuestion question = map.question();
        var layer = map.embeddings().layer();
        var embedding =
                probes.ask(
                        question.run(),
                        question.epoch(),
                        picture,
                        probe -> Embeddings.of(probe, layer, picture.pixels()));
        return map.place(embedding, among, wanted, itself);
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
