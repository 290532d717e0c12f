package org.glyphery.ui;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.glyphery.Glyphery;
import org.glyphery.Home;
import org.glyphery.StarterHome;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Erasure;
import org.glyphery.dataset.KeptDigits;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.dataset.collections.Erasing;
import org.glyphery.dataset.imports.DatasetImports;
import org.glyphery.dataset.imports.ImportChoices;
import org.glyphery.dataset.imports.ImportDrafts;
import org.glyphery.dataset.imports.ImportSource;
import org.glyphery.dataset.imports.InkWishes;
import org.glyphery.dataset.labelling.LabelDraft;
import org.glyphery.dataset.labelling.LabelDrafts;
import org.glyphery.image.Fitting;
import org.glyphery.image.PictureShape;
import org.glyphery.inspection.familiarity.Strangers;
import org.glyphery.network.Classifier;
import org.glyphery.network.Network;
import org.glyphery.network.Weights;
import org.glyphery.run.Leftovers;
import org.glyphery.run.Priority;
import org.glyphery.run.Races;
import org.glyphery.run.Run;
import org.glyphery.run.RunBin;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.study.Studies;
import org.glyphery.study.StudyState;
import org.glyphery.training.Plan;
import org.glyphery.training.RunId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Glyphery itself with a trained starter set, on a port of its own; shared by all browser tests of
/// one JVM.
public final class RunningGlyphery {

    private static final Duration LONGEST_TRAINING = Duration.ofMinutes(8);

    /// A dataset of the catalogue that a server in the test has.
    static final String FETCHED = "kmnist";

    static final String FETCHED_TITLE = "Kuzushiji-MNIST";

    private static @Nullable RunningGlyphery shared;

    private final ConfigurableApplicationContext context;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningGlyphery(ConfigurableApplicationContext context) {
        this.context = context;
        address =
                "http://localhost:"
                        + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public static synchronized RunningGlyphery shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static RunningGlyphery start() {
        return new RunningGlyphery(
                new SpringApplication(Glyphery.class, FetchedDataset.class)
                        .run(
                                "--server.port=0",
                                "--glyphery.home=" + StarterHome.copy(),
                                // A browser of its own for each test, and few of them take leave.
                                "--glyphery.limits.per-address=1000"));
    }

    FetchedDataset datasetServer() {
        return context.getBean(FetchedDataset.class);
    }

    /// @param path with its leading slash
    public String address(String path) {
        return address + path;
    }

    /// Waits until this starter model has finished training.
    public void awaitFinished(String model) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LONGEST_TRAINING);
        while (!"FINISHED".equals(run(model).path("status").asString())) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(model + " did not finish: " + run(model));
            }
            Thread.sleep(100);
        }
    }

    /// Queues plans behind every run that waits already.
    void addLast(List<Plan> plans) {
        context.getBean(Runs.class).add(plans, Priority.STARTER_SET);
    }

    /// Queues plans before every run of the starter set that waits.
    public void addFirst(List<Plan> plans) {
        context.getBean(Runs.class).add(plans, Priority.PERSON);
    }

    /// Starts a race.
    ///
    /// @return its id
    RunId race(Plan first, Plan second) {
        return context.getBean(Races.class).start(first, second).id();
    }

    /// What is added from now on waits.
    void pause() {
        context.getBean(RunQueue.class).pause();
    }

    /// Whether or not the queue is paused.
    void goOn() {
        context.getBean(RunQueue.class).goOn();
    }

    /// Cancels and deletes the runs of these names that there are.
    public void deleteAll(List<String> names) {
        Leftovers.delete(context.getBean(Runs.class), context.getBean(RunQueue.class), names);
        context.getBean(RunBin.class).empty(); // or their names would stay taken
    }

    /// Keeps the first of MNIST's test digits in "my digits".
    void keepDigits(int count) {
        KeptDigits.keep(context.getBean(OwnExamples.class), count);
    }

    /// Erases all that lies in "my digits".
    void eraseMyDigits() {
        context.getBean(Erasing.class).erase(Erasure.ofAll(CollectionName.MINE));
    }

    /// Leaves of a run what an older version would have left.
    void forgetSnapshots(String model) throws IOException, InterruptedException {
        Path folder = context.getBean(Home.class).runs().resolve(run(model).path("id").asString());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.equals("first-updates.npz") || name.equals("snapshot.npz")) {
                    Files.delete(file);
                }
            }
        }
    }

    /// Makes a dataset of a table whose first column is the label, and waits until it is there.
    ///
    /// @param testShare of the examples, in its test split
    void addDataset(String name, Path table, PictureShape shape, double testShare) {
        addDataset(name, table, shape, testShare, Optional.of(InkWishes.NONE));
    }

    /// Makes a dataset of such a table whose examples are no handwriting.
    void addPictures(String name, Path table, PictureShape shape, double testShare) {
        addDataset(name, table, shape, testShare, Optional.empty());
    }

    private void addDataset(
            String name,
            Path table,
            PictureShape shape,
            double testShare,
            Optional<InkWishes> ink) {
        var imports = context.getBean(DatasetImports.class);
        var reading = ImportChoices.reading(Optional.of(shape), Optional.of("first"), false);
        imports.start(
                new DatasetName(name),
                new ImportSource(table, name + ".csv", false),
                new ImportChoices(
                        name, Optional.of(shape), Fitting.WHOLE, testShare, ink, reading, "", ""));
        await(() -> imports.underWay().isEmpty());
    }

    Datasets datasets() {
        return context.getBean(Datasets.class);
    }

    /// The newest version of a dataset.
    String version(String dataset) {
        return datasets().current(dataset).orElseThrow().version();
    }

    void deleteDataset(String name) {
        Datasets datasets = datasets();
        datasets.delete(datasets.current(name).orElseThrow(), () -> {});
    }

    /// Files that wait for what somebody says of them wait no longer.
    void discardDrafts() {
        var drafts = context.getBean(ImportDrafts.class);
        drafts.all().forEach(drafts::discard);
    }

    /// Puts away the drafts of a dataset, and deletes the versions that were made of them.
    void forgetLabels(String dataset) {
        var drafts = context.getBean(LabelDrafts.class);
        drafts.of(dataset).stream()
                .filter(LabelDraft::isOpen)
                .forEach(draft -> drafts.putAway(draft.id()));
        Datasets datasets = datasets();
        datasets.versions(dataset).stream()
                .filter(facts -> facts.derivation().isPresent())
                .forEach(facts -> datasets.deleteVersion(facts, () -> {}));
    }

    void deleteOwnStudies() {
        var studies = context.getBean(Studies.class);
        studies.all().stream()
                .map(StudyState::study)
                .filter(studies::isOwn)
                .forEach(studies::delete);
    }

    /// Waits until the run of this name is the one that trains.
    public void awaitTraining(String name) {
        await(() -> named(name).getFirst().status() == RunStatus.RUNNING);
    }

    private List<Run> named(String name) {
        return context.getBean(Runs.class).all().stream()
                .filter(run -> run.name().equals(name))
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(LONGEST_TRAINING);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) throw new AssertionError("It did not happen");
            LockSupport.parkNanos(50_000_000);
        }
    }

    /// The best epoch of a model, to ask it many times; whoever gets it closes it.
    Classifier classifier(String model) {
        return best(model, Classifier::new);
    }

    /// What the best epoch of a model says of drawings that it never saw; whoever gets it closes
    /// it.
    public Strangers strangers(String model) {
        return best(model, Strangers::new);
    }

    private <T> T best(String model, BiFunction<Network, Weights, T> made) {
        var runs = context.getBean(Runs.class);
        Run run =
                runs.all().stream()
                        .filter(stored -> stored.model().value().equals(model))
                        .findFirst()
                        .orElseThrow();
        return made.apply(runs.network(run), runs.bestWeights(run));
    }

    /// The run as `GET /api/runs` has it.
    JsonNode run(String model) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address("/api/runs"))).build();
        String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        List<JsonNode> runs = JsonMapper.shared().readTree(body).valueStream().toList();
        return runs.stream()
                .filter(run -> run.path("model").asString().equals(model))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No run of " + model + " in " + body));
    }
}
