package org.glyphery.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.Architecture;
import org.glyphery.network.Network;
import org.glyphery.network.Optimizer;
import org.glyphery.run.Runs;
import org.glyphery.training.FieldError;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.PlanJson;
import org.glyphery.training.PlanReader;
import org.glyphery.training.Schedule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A plan as it is being written: any text may stand in any field, and so it is kept as the tree
/// that programs would send, and read as theirs are.
final class Draft {

    static final String ARCHITECTURE = "architecture";
    static final String LEARNING = "learning";
    static final String DATASET = "dataset";
    static final String OPTIMIZER = "learning.update.optimizer";
    static final String SCHEDULE = "learning.schedule";
    static final String SHUFFLED_LABELS = "shuffledLabels";
    private static final String INITIALISATION = "learning.initialisation";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String KIND = "kind";

    private final Datasets datasets;
    private ObjectNode tree;

    Draft(Plan plan, Datasets datasets) {
        this.datasets = datasets;
        tree = tree(plan);
    }

    /// What the draft is worth: a plan and its network, or what is wrong.
    record DraftReading(Optional<Plan> plan, Optional<Network> network, List<FieldError> errors) {}

    DraftReading read(Runs runs) {
        Optional<Plan> plan = Optional.empty();
        try {
            plan = Optional.of(plan());
            Network network = runs.check(plan.orElseThrow());
            return new DraftReading(plan, Optional.of(network), List.of());
        } catch (InvalidPlan invalid) {
            return new DraftReading(plan, Optional.empty(), invalid.errors());
        }
    }

    /// The plan alone, whether or not it can be trained here.
    ///
    /// @throws InvalidPlan with every bad field
    Plan plan() {
        return PlanReader.read(tree, datasets);
    }

    /// The plan alone, where it can be read.
    Optional<Plan> readable() {
        return readable(tree);
    }

    /// The network of the plan and what it is shown, whatever is wrong with how it learns.
    Optional<Plan> drawable() {
        return readable(tree.deepCopy().retain(List.of(ARCHITECTURE, DATASET)));
    }

    private Optional<Plan> readable(JsonNode part) {
        try {
            return Optional.of(PlanReader.read(part, datasets));
        } catch (InvalidPlan invalid) {
            return Optional.empty();
        }
    }

    void replace(Plan plan) {
        tree = tree(plan);
    }

    /// The draft as it stands, for comparison with what becomes of it.
    Beginning beginning() {
        return new Beginning(tree.path("name").asString(""), tree.deepCopy());
    }

    /// @param path "learning.batchSize", "training[1].share"
    JsonNode get(String path) {
        return Beginning.at(tree, path);
    }

    String kind(String path) {
        return get(path).path(KIND).asString("");
    }

    void set(String path, JsonNode value) {
        parent(path).set(lastName(path), value);
    }

    /// Says nothing of a field any more.
    void remove(String path) {
        parent(path).remove(lastName(path));
    }

    private ObjectNode parent(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? tree : (ObjectNode) get(path.substring(0, dot));
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /// The chosen kind, with its defaults.
    Architecture architecture() {
        return chosen(Architecture.class, ARCHITECTURE);
    }

    /// The chosen kind, with its defaults.
    Optimizer optimizer() {
        return chosen(Optimizer.class, OPTIMIZER);
    }

    /// The chosen kind, with its defaults.
    Schedule schedule() {
        return chosen(Schedule.class, SCHEDULE);
    }

    /// Whether there are steps to choose a pace for.
    boolean isDescent() {
        return chosen(Learning.class, LEARNING) instanceof Learning.GradientDescent;
    }

    private <T> T chosen(Class<T> choice, String path) {
        return PlanDefaults.kinds(choice).stream()
                .filter(each -> PlanJson.kind(each).equals(kind(path)))
                .findFirst()
                .orElseThrow();
    }

    /// Another kind of a choice, with its defaults.
    void choose(String path, String kind) {
        var alone = JSON.createObjectNode().put(KIND, kind);
        if (path.equals(ARCHITECTURE)) {
            chooseArchitecture(alone);
        } else {
            set(path, standing(path, alone));
        }
    }

    /// All datasets that a plan can be on.
    List<DatasetFacts> datasets() {
        return datasets.all();
    }

    /// All versions of the dataset that the plan names.
    List<DatasetFacts> versions() {
        return datasets.versions(get(DATASET + ".name").asString(""));
    }

    /// Another version of the dataset, with its standard validation.
    void chooseVersion(String version) {
        choose(
                datasets.version(get(DATASET + ".name").asString(""), version)
                        .map(DatasetFacts::standard));
    }

    /// Another dataset, in the version that brought its pictures and with its standard validation.
    void chooseDataset(String name) {
        choose(datasets.standard(name));
    }

    private void choose(Optional<DatasetChoice> choice) {
        choice.map(standard -> isDescent() ? standard : standard.validatedOn(0))
                .ifPresent(this::choose);
    }

    private void choose(DatasetChoice choice) {
        OptionalInt ownRow = training().ownRow();
        set(DATASET, JSON.valueToTree(choice));
        dataset()
                .ifPresent(own -> {
                    training().follow(ownRow, own);
                    tests().follow(own);
                });
    }

    /// What it learns from, where that is not its dataset alone.
    TrainingList training() {
        return new TrainingList(this);
    }

    /// What it is tested on besides its dataset.
    TestList tests() {
        return new TestList(this);
    }

    /// All versions of all datasets whose files are here, of each dataset the current one first.
    Stream<DatasetFacts> present() {
        return datasets.all().stream()
                .flatMap(current ->
                        Stream.concat(
                                Stream.of(current),
                                datasets.versions(current.name()).stream()
                                        .filter(facts -> !facts.equals(current))))
                .filter(facts -> datasets.absence(facts).isEmpty());
    }

    /// The name that people write for a dataset; absent where nobody knows it.
    Optional<String> title(String name) {
        return datasets.current(name).map(DatasetFacts::title);
    }

    /// The classes that are chosen; none for all.
    List<String> chosenClasses() {
        return get(DATASET + ".classes").valueStream().map(each -> each.asString("")).toList();
    }

    /// Other classes, with the validation examples that are standard for them.
    ///
    /// @param names none for all
    void chooseClasses(List<String> names) {
        set(DATASET + ".classes", JSON.valueToTree(names));
        if (holdsFold() || !isDescent() || names.size() == 1) return;
        datasets.standard(
                        get(DATASET + ".name").asString(""),
                        get(DATASET + ".version").stringValueOpt(),
                        names)
                .ifPresent(standard ->
                        set(DATASET + ".validation", JSON.valueToTree(standard.validation())));
    }

    /// Whether one fold of the training split is held out for validation.
    boolean holdsFold() {
        return tree.path(DATASET).hasNonNull("fold");
    }

    /// Whether the labels that are learned are to change places with each other.
    boolean shufflesLabels() {
        return get(SHUFFLED_LABELS).asBoolean(false);
    }

    /// Whether any training examples are set aside for validation.
    boolean validates() {
        return holdsFold() || get(DATASET + ".validation").asInt(0) > 0;
    }

    /// The dataset that the plan names, in the version that it names; absent where nobody knows it.
    Optional<DatasetFacts> dataset() {
        return datasets.version(
                get(DATASET + ".name").asString(""), get(DATASET + ".version").asString(""));
    }

    /// What it learns by stays, unless this kind learns otherwise; but how it starts depends on the
    /// kind.
    private void chooseArchitecture(JsonNode kindAlone) {
        JsonNode brief = JSON.createObjectNode().set(ARCHITECTURE, kindAlone);
        ObjectNode standing = tree(PlanReader.read(brief, datasets));
        set(ARCHITECTURE, standing.get(ARCHITECTURE));
        set("name", standing.get("name"));
        if (!standing.path(LEARNING).path(KIND).equals(get(LEARNING).path(KIND))) {
            set(LEARNING, standing.get(LEARNING));
            remove(TrainingList.PATH); // templates learn from their dataset alone
            dataset()
                    .ifPresentOrElse(
                            known -> choose(Optional.of(known.standard())),
                            () -> set(DATASET, standing.get(DATASET)));
        } else if (isDescent()) {
            set(INITIALISATION, standing.path(LEARNING).get("initialisation"));
        }
    }

    private JsonNode standing(String path, JsonNode kindAlone) {
        var whole = JSON.createObjectNode();
        whole.putObject(ARCHITECTURE).put(KIND, "linear");
        ObjectNode place = whole;
        var names = new ArrayList<>(List.of(path.split("\\.")));
        String last = names.removeLast();
        for (String name : names) place = place.putObject(name);
        place.set(last, kindAlone);
        return tree(PlanReader.read(whole, datasets)).at("/" + path.replace('.', '/'));
    }

    private static ObjectNode tree(Plan plan) {
        return (ObjectNode) PlanJson.tree(plan);
    }
}
