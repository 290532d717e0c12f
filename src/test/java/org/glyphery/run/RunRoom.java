package org.glyphery.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.glyphery.Home;
import org.glyphery.Ids;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Mnist;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Optimizer;
import org.glyphery.network.UpdateRule;
import org.glyphery.run.search.RunSearch;
import org.glyphery.training.EarlyStopping;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.Schedule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/// The room of runs over a home and a database of its own, without Spring around it.
final class RunRoom implements AutoCloseable {

    static final Datasets DATASETS = new Datasets(Path.of("target"));

    private static final int VALIDATION = 1_000;

    final Path folder;
    final JdbcClient jdbc;
    final RunStore store;
    final GradientNormStore norms;
    final QueueStore queueStore;
    final RaceStore raceStore;
    private final BinStore binStore;
    final RunSearch search;
    final RunFiles files;
    final CheckpointFiles checkpoints;
    final RunRecords records;
    final RunFolders folders;
    final RunRecovery recovery;
    final Settings settings;
    final FullDisk disk = new FullDisk();
    final RunEvents events = new RunEvents();
    final LiveGlimpses glimpses = new LiveGlimpses(() -> 0); // whose clock stands still
    final Runs runs;
    final Races races;

    private final Home home;
    private final Datasets datasets;

    RunRoom(Path folder) {
        this(folder, DATASETS);
    }

    RunRoom(Path folder, Datasets datasets) {
        this.folder = folder;
        this.datasets = datasets;
        home = Home.open(folder);
        var database =
                new DriverManagerDataSource("jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        var fields = new RunFields(jdbc);
        norms = new GradientNormStore(jdbc);
        store = new RunStore(jdbc, JsonMapper.shared(), fields, norms, List.of());
        search = new RunSearch(jdbc);
        queueStore = new QueueStore(jdbc);
        raceStore = new RaceStore(jdbc, store);
        binStore = new BinStore(jdbc, fields, List.of());
        settings = new Settings(jdbc);
        files = new RunFiles(home, disk);
        checkpoints = new CheckpointFiles(files);
        records = new RunRecords(store, files, events);
        records.follow();
        folders = new RunFolders(home, store);
        recovery =
                new RunRecovery(folders, records, new RecoveredRuns(jdbc, store, fields, datasets));
        var check = new PlanCheck(store, files, datasets);
        var newRuns = new NewRuns(store, raceStore, events, datasets, check, new ModelNameLock());
        runs = new Runs(store, binStore, files, norms, events, datasets, check, newRuns);
        races = new Races(raceStore, store, newRuns, check, datasets);
    }

    StarterSet starterSet(boolean wanted) {
        return new StarterSet(store, runs, String.valueOf(wanted));
    }

    /// Which keeps runs for a day, and frees nothing before the disk has less than a megabyte.
    RunBin bin() {
        return new RunBin(binStore, files, events, Duration.ofDays(1), DataSize.ofMegabytes(1));
    }

    Storage storage() {
        return new Storage(home, runs, files, folders, bin());
    }

    RunQueue queue() {
        return queue(Duration.ofMinutes(1));
    }

    RunQueue queue(Duration checkpointEvery) {
        return queue(checkpointEvery, new TrainingMemory(datasets));
    }

    RunQueue queue(Duration checkpointEvery, TrainingMemory memory) {
        return new RunQueue(
                store,
                queueStore,
                raceStore,
                settings,
                trainer(checkpointEvery),
                memory,
                events,
                starterSet(false),
                storageCheck(),
                true);
    }

    StorageCheck storageCheck() {
        return new StorageCheck(home, disk, settings);
    }

    RunTrainer trainer(Duration checkpointEvery) {
        return new RunTrainer(
                store, files, checkpoints, events, datasets, glimpses, checkpointEvery);
    }

    Run add(Plan plan, Priority priority) {
        return runs.add(List.of(plan), priority).getFirst();
    }

    Run now(Run run) {
        return store.get(run.id());
    }

    /// Reaches zero once such a run is told of.
    CountDownLatch when(Predicate<Run> done) {
        var told = new CountDownLatch(1);
        events.subscribe(event -> {
            if (event instanceof RunEvent.Changed(var run) && done.test(run)) told.countDown();
        });
        return told;
    }

    @Override
    public void close() throws IOException {
        home.close();
    }

    /// Softmax regression on all of MNIST.
    static Plan plan(String name, double learningRate, int epochs) {
        return plan(name, learningRate, epochs, EarlyStopping.NONE);
    }

    /// Stops after two epochs without an improvement by 0.1 nats.
    static Plan impatient(String name, double learningRate, int epochs) {
        return plan(name, learningRate, epochs, new EarlyStopping(2, 0.1));
    }

    private static Plan plan(
            String name, double learningRate, int epochs, EarlyStopping earlyStopping) {
        var learning =
                PlanDefaults.descent()
                        .withInitialisation(Initialisation.ZEROS)
                        .withUpdate(new UpdateRule(new Optimizer.Momentum(0.9), 0, 0))
                        .withSchedule(new Schedule.Constant(learningRate))
                        .withBatchSize(2_000)
                        .withEpochs(epochs)
                        .withSeed(5)
                        .withEarlyStopping(earlyStopping);
        return new Plan(
                name,
                new DatasetChoice(Mnist.NAME, Mnist.version(), VALIDATION),
                new Architecture.Linear(),
                learning);
    }
}
