package org.glyphery.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.KnownDatasets;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Optimizer;
import org.glyphery.network.Padding;
import org.glyphery.network.PoolingKind;
import org.glyphery.network.TemplateForm;
import org.glyphery.network.UpdateRule;
import org.glyphery.training.CifarPresets;
import org.glyphery.training.EarlyStopping;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.RecurrentPresets;
import org.glyphery.training.Schedule;

/// The studies that courses ask for, with exact settings.
public final class NamedStudies {

    private static final long SEED = 7;
    private static final int DEEPEST = 8;
    private static final List<Activation> ACTIVATIONS =
            List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU);

    private NamedStudies() {}

    /// @param known the study of CIFAR-10 is among them where it knows that dataset
    public static List<Study> all(KnownDatasets known) {
        return Stream.concat(
                        Stream.of(
                                templates(),
                                recurrent(),
                                convolution(),
                                mlp(),
                                depth(),
                                OtherHandsStudy.study()),
                        known.standard(CifarPresets.DATASET).map(CifarStudy::of).stream())
                .toList();
    }

    static Optional<Study> find(String name, KnownDatasets known) {
        return all(known).stream().filter(study -> study.name().equals(name)).findFirst();
    }

    /// Whether one of them is called so, be its dataset known or not.
    static boolean has(String name) {
        return name.equals(CifarStudy.NAME) || find(name, KnownDatasets.SHIPPED).isPresent();
    }

    private static Study templates() {
        List<Plan> plans = new ArrayList<>();
        for (TemplateForm form : TemplateForm.values()) {
            plans.add(
                    new Plan(
                            "Mean images, " + form.title(),
                            PlanDefaults.plan(new Architecture.Templates(form)).dataset(),
                            new Architecture.Templates(form),
                            new Learning.ClosedForm()));
        }
        for (Initialisation start : Initialisation.values()) {
            start.templates().map(form -> trainedFrom(start, form)).ifPresent(plans::add);
        }
        return new Study(
                        "templates",
                        "Templates",
                        "How well do the mean images of the digits read as a linear classifier, and"
                            + " how much better does it read once gradient descent has gone on from"
                            + " there?",
                        plans,
                        Optional.of(0.92),
                        List.of(Exhibit.TEMPLATES, Exhibit.OWN_DIGITS, Exhibit.COURSE))
                .varying(
                        List.of(
                                Factor.of("training", plans, NamedStudies::training),
                                Factor.of("template", plans, NamedStudies::template)));
    }

    private static String training(Plan plan) {
        return switch (plan.learning()) {
            case Learning.ClosedForm() -> "mean images";
            case Learning.GradientDescent _ -> "gradient descent";
        };
    }

    private static String template(Plan plan) {
        return switch (plan.learning()) {
            case Learning.ClosedForm() ->
                    ((Architecture.Templates) plan.architecture()).form().title();
            case Learning.GradientDescent descent ->
                    descent.initialisation().templates().orElseThrow().title();
        };
    }

    private static Plan trainedFrom(Initialisation start, TemplateForm form) {
        return new Plan(
                "Trained from " + form.title(),
                PlanDefaults.of(DatasetChoice.class),
                new Architecture.Linear(),
                descent(Optimizer.Adam.DEFAULT, 0.001, 100)
                        .withInitialisation(start)
                        .withEarlyStopping(new EarlyStopping(5, 0)));
    }

    private static Study recurrent() {
        return new Study(
                        "recurrent",
                        "Recurrent readers",
                        "How well do LSTM and GRU read digits row by row, and what do units, layers"
                                + " and the kind of cell cost?",
                        RecurrentPresets.plans(),
                        Optional.of(0.95),
                        List.of(Exhibit.COST, Exhibit.OPERATIONS, Exhibit.COURSE))
                .varying(
                        List.of(
                                Factor.of(
                                        "cell",
                                        RecurrentPresets.plans(),
                                        plan -> recurrent(plan).cell().name()),
                                Factor.of(
                                        "size",
                                        RecurrentPresets.plans(),
                                        plan -> size(recurrent(plan)))));
    }

    private static Architecture.Recurrent recurrent(Plan plan) {
        return (Architecture.Recurrent) plan.architecture();
    }

    private static String size(Architecture.Recurrent architecture) {
        String units = architecture.units() + " units";
        return architecture.layers() == 1
                ? units
                : "%d layers of %s".formatted(architecture.layers(), units);
    }

    private static Study convolution() {
        List<Plan> plans = new ArrayList<>();
        for (Padding padding : Padding.values()) {
            for (PoolingKind pooling : PoolingKind.values()) {
                plans.add(cnn(padding, pooling));
            }
        }
        return new Study(
                        "convolution",
                        "Convolution",
                        "Does a simple CNN read better with zeros around the picture or without,"
                                + " and with the largest value of each pooling window or with the"
                                + " mean?",
                        plans,
                        Optional.empty(),
                        List.of(Exhibit.SHAPES, Exhibit.COST, Exhibit.COURSE))
                .varying(
                        List.of(
                                Factor.of(
                                        "padding",
                                        plans,
                                        plan -> words(cnn(plan).padding()) + " padding"),
                                Factor.of(
                                        "pooling",
                                        plans,
                                        plan -> words(cnn(plan).pooling()) + " pooling")));
    }

    private static Architecture.Cnn cnn(Plan plan) {
        return (Architecture.Cnn) plan.architecture();
    }

    private static Plan cnn(Padding padding, PoolingKind pooling) {
        return new Plan(
                "CNN with %s padding and %s pooling".formatted(words(padding), words(pooling)),
                PlanDefaults.of(DatasetChoice.class),
                new CnnBuilder().padding(padding).pooling(pooling).build(),
                descent(Optimizer.Adam.DEFAULT, 0.001, 3));
    }

    private static String words(Padding padding) {
        return switch (padding) {
            case ZERO -> "zero";
            case VALID -> "no";
        };
    }

    private static String words(PoolingKind pooling) {
        return switch (pooling) {
            case MAX -> "max";
            case AVERAGE -> "average";
        };
    }

    private static Study mlp() {
        List<Plan> plans = new ArrayList<>();
        for (Activation activation : ACTIVATIONS) {
            plans.add(mlp(activation, "without", new Optimizer.Sgd(), 0.5));
            plans.add(mlp(activation, "with", new Optimizer.Momentum(0.9), 0.05));
        }
        return new Study(
                        "mlp",
                        "MLP",
                        "How far does one hidden layer of 128 units come within ten epochs of"
                            + " gradient descent: with which activation, and with momentum or"
                            + " without? With a momentum of 0.9 the learning rate is a tenth, so"
                            + " that steps along a gradient that stays the same are as long.",
                        plans,
                        Optional.of(0.95),
                        List.of(Exhibit.COURSE, Exhibit.COST))
                .varying(
                        List.of(
                                Factor.of(
                                        "activation",
                                        plans,
                                        plan -> mlp(plan).activation().title()),
                                Factor.of("momentum", plans, NamedStudies::momentum)));
    }

    private static Architecture.Mlp mlp(Plan plan) {
        return (Architecture.Mlp) plan.architecture();
    }

    private static String momentum(Plan plan) {
        var descent = (Learning.GradientDescent) plan.learning();
        return descent.update().optimizer() instanceof Optimizer.Momentum
                ? "momentum"
                : "plain steps";
    }

    private static Study depth() {
        List<Plan> plans = new ArrayList<>();
        for (Activation activation : ACTIVATIONS) {
            for (int layers = 1; layers <= DEEPEST; layers *= 2) {
                plans.add(deep(activation, layers));
            }
        }
        return new Study(
                        "depth",
                        "Activations and depth",
                        "What becomes of the gradient on its way down through 1, 2, 4 and 8 hidden"
                            + " layers, and of the accuracy with it, with sigmoid, tanh and ReLU?",
                        plans,
                        Optional.empty(),
                        List.of(Exhibit.GRADIENT_NORMS, Exhibit.COURSE))
                .varying(
                        List.of(
                                Factor.of(
                                        "activation",
                                        plans,
                                        plan -> mlp(plan).activation().title()),
                                Factor.of(
                                        "depth",
                                        plans,
                                        plan -> layers(mlp(plan).hiddenUnits().size()))));
    }

    private static String layers(int count) {
        return count == 1 ? "1 layer" : count + " layers";
    }

    private static Plan deep(Activation activation, int layers) {
        return new Plan(
                "%s through %d layer%s"
                        .formatted(activation.title(), layers, layers > 1 ? "s" : ""),
                PlanDefaults.of(DatasetChoice.class),
                new Architecture.Mlp(Collections.nCopies(layers, 64), activation),
                descent(new Optimizer.Sgd(), 0.1, 5).keepingGradientNorms());
    }

    private static Plan mlp(
            Activation activation, String with, Optimizer optimizer, double learningRate) {
        return new Plan(
                "MLP %s %s momentum".formatted(activation.title(), with),
                PlanDefaults.of(DatasetChoice.class),
                new Architecture.Mlp(List.of(128), activation),
                descent(optimizer, learningRate, 10));
    }

    private static Learning.GradientDescent descent(
            Optimizer optimizer, double learningRate, int epochs) {
        return PlanDefaults.descent()
                .withInitialisation(Initialisation.GLOROT)
                .withUpdate(new UpdateRule(optimizer, 0, 0))
                .withSchedule(new Schedule.Constant(learningRate))
                .withBatchSize(128)
                .withEpochs(epochs)
                .withSeed(SEED);
    }
}
