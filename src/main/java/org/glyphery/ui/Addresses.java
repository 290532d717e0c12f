package org.glyphery.ui;

import java.util.Optional;
import org.glyphery.dataset.CollectionName;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.RunId;

/// The addresses of pages, as other pages link to them.
public final class Addresses {

    public static final String RUNS = "runs";
    public static final String STORAGE = "storage";
    public static final String TRAIN = "train";
    public static final String COMPARE = "compare";

    /// The page of all studies; that of one is below it.
    public static final String STUDIES = "studies";

    /// The pages of races are below it.
    public static final String RACE = "race";

    /// The page of all datasets; that of one is below it.
    public static final String DATA = "data";

    /// The page of all collections; that of one, and those on which it is given to, are below it.
    public static final String COLLECTIONS = "collections";

    /// The collection that the page Draw keeps drawings in.
    public static final String COLLECTION = "collection";

    /// The models that answer on the page Draw.
    public static final String MODELS = "models";

    /// What is drawn on the page Draw: digits, or the letters of a dataset.
    public static final String ALPHABET = "alphabet";

    /// The example on the page Draw.
    public static final String EXAMPLE = "example";

    /// The model of which it is open on the page Draw why it answers so, or all.
    public static final String WHY = "why";

    /// The plan, as JSON, on the page Train.
    public static final String PLAN = "plan";

    /// The run whose plan is changed on the page Train.
    public static final String COPY = "copy";

    /// The run that is trained on from the page Train.
    public static final String ON = "on";

    /// The version of a dataset, where it is not the one that brought the pictures.
    public static final String VERSION = "version";

    /// The class of the pictures that are shown on the page of a dataset.
    public static final String CLASS = "class";

    /// The dataset's split, the run that reads it, and the order that it makes, on the page of a
    /// dataset.
    public static final String SPLIT = "split";

    public static final String RUN = "run";
    public static final String ORDER = "order";

    /// The order in which what is hardest for a run comes first.
    public static final String HARDEST = "hardest";

    private Addresses() {}

    /// The page of one run.
    public static String run(RunId id) {
        return RUNS + "/" + id;
    }

    /// The page of a race.
    public static String race(RunId id) {
        return RACE + "/" + id;
    }

    /// The page on which the run's plan is changed into another one.
    public static String copyOf(RunId run) {
        return new AddressLine(TRAIN).with(COPY, run.toString()).address();
    }

    /// The page on which the run's model is trained on.
    public static String goingOnFrom(RunId run) {
        return new AddressLine(TRAIN).with(ON, run.toString()).address();
    }

    /// The page on which this plan is started.
    public static String training(Plan plan) {
        return new AddressLine(TRAIN).with(PLAN, PlanJson.brief(plan)).address();
    }

    /// The page on which a network is planned that learns from this dataset.
    ///
    /// @param dataset its name, of letters, digits and hyphens
    public static String trainingOn(String dataset) {
        return trainingOnNamed("\"name\":\"%s\"".formatted(dataset));
    }

    /// The page on which a network is planned that learns from this version.
    public static String trainingOn(String dataset, String version) {
        return trainingOnNamed("\"name\":\"%s\",\"version\":\"%s\"".formatted(dataset, version));
    }

    private static String trainingOnNamed(String dataset) {
        String plan = "{\"dataset\":{%s},\"architecture\":{\"kind\":\"cnn\"}}".formatted(dataset);
        return new AddressLine(TRAIN).with(PLAN, plan).address();
    }

    /// The page on which a network is planned that learns from MNIST and from this version as well.
    ///
    /// @param share of each batch that comes from this version, in (0, 1)
    public static String trainingOnMnistAnd(String dataset, String version, double share) {
        String plan =
                """
                {"dataset":{"name":"mnist"},"training":[{"dataset":"mnist","share":%s},\
                {"dataset":"%s","version":"%s","share":%s}],"architecture":{"kind":"cnn"}}\
                """
                        .formatted(1 - share, dataset, version, share);
        return new AddressLine(TRAIN).with(PLAN, plan).address();
    }

    /// The page of a collection.
    public static String collection(CollectionName name) {
        return COLLECTIONS + "/" + name;
    }

    /// The page on which a collection is given to, one drawing after the other.
    public static String giving(CollectionName name) {
        return collection(name) + "/draw";
    }

    /// The page on which a collection is given pictures of sheets, and of single characters.
    public static String picturing(CollectionName name) {
        return collection(name) + "/sheet";
    }

    /// The page of a dataset's pictures, those first that are hardest for a run.
    ///
    /// @param split its word
    public static String hardest(String dataset, String split, RunId run) {
        return wall(dataset, Optional.empty(), split, Optional.of(run)).address();
    }

    /// The page of a dataset's pictures, of some of which a run reads those first that are hardest
    /// for it.
    ///
    /// @param version where it is not the one that brought the pictures
    /// @param split its word
    public static AddressLine wall(
            String dataset, Optional<String> version, String split, Optional<RunId> run) {
        var line = new AddressLine(DATA + "/" + dataset);
        version.ifPresent(named -> line.with(VERSION, named));
        line.with(SPLIT, split);
        run.ifPresent(id -> line.with(RUN, id.toString()).with(ORDER, HARDEST));
        return line;
    }

    /// The page on which this model answers.
    public static String draw(ChosenModel model) {
        return draw().with(MODELS, model.written()).address();
    }

    /// The page on which this model answers what a test digit is.
    public static String draw(ChosenModel model, int example) {
        return draw().with(MODELS, model.written())
                .with(EXAMPLE, Integer.toString(example))
                .address();
    }

    private static AddressLine draw() {
        return new AddressLine("");
    }
}
