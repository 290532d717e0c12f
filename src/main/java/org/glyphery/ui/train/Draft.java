package org.glyphery.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
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
    private static final String DATASET = "dataset";
    private static final String TRAINING = "training";
    private static final String TEST = "test";
    private static final List<String> SOURCES = List.of(TRAINING, TEST);
    static final String OPTIMIZER = "learning.update.optimizer";
    static final String SCHEDULE = "learning.schedule";
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
        Plan plan;
        try {
            plan = PlanReader.read(tree, datasets);
        } catch (InvalidPlan invalid) {
            return new DraftReading(Optional.empty(), Optional.empty(), invalid.errors());
        }
        try {
            return new DraftReading(Optional.of(plan), Optional.of(runs.check(plan)), List.of());
        } catch (InvalidPlan invalid) {
            return new DraftReading(Optional.of(plan), Optional.empty(), invalid.errors());
        }
    }

    void replace(Plan plan) {
        tree = tree(plan);
    }

    /// @param path "learning.batchSize"
    JsonNode get(String path) {
        return tree.at("/" + path.replace('.', '/'));
    }

    String kind(String path) {
        return get(path).path(KIND).asString("");
    }

    void set(String path, JsonNode value) {
        int dot = path.lastIndexOf('.');
        var parent = dot < 0 ? tree : (ObjectNode) get(path.substring(0, dot));
        parent.set(path.substring(dot + 1), value);
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
                .ifPresent(standard -> set(DATASET, JSON.valueToTree(standard)));
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

    /// Whether the plan lists training sources, or further test splits.
    boolean listsSources() {
        return SOURCES.stream().anyMatch(list -> !tree.path(list).isEmpty());
    }

    /// The lists in words: "70 % of each batch from mnist".
    String listedSources() {
        List<String> words = new ArrayList<>();
        tree.path(TRAINING)
                .forEach(source ->
                        words.add(
                                "%s of each batch from %s"
                                        .formatted(
                                                NumberWords.percent(
                                                        source.path("share").asDouble(1)),
                                                source.path(DATASET).asString(""))));
        tree.path(TEST)
                .forEach(source ->
                        words.add("the test split of " + source.path(DATASET).asString("")));
        return NumberWords.list(words);
    }

    /// The plan learns from its dataset alone, and is tested on nothing else.
    void forgetSources() {
        SOURCES.forEach(tree::remove);
    }

    /// Whether classes or training examples are left out.
    boolean takesPart() {
        return !chosenClasses().isEmpty() || get(DATASET + ".first").asInt(0) != 0;
    }

    /// Whether one fold of the training split is held out for validation.
    boolean holdsFold() {
        return tree.path(DATASET).hasNonNull("fold");
    }

    /// Whether the plan's dataset is known here, and in this version.
    boolean knowsDataset() {
        return dataset().isPresent();
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
            Optional<DatasetFacts> chosen = dataset();
            set(DATASET, standing.get(DATASET));
            choose(chosen.map(DatasetFacts::standard));
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
