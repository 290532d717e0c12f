package org.glyphery.training;

import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Fold;
import org.glyphery.dataset.Mnist;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Optimizer;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.ResidualCnn;
import org.glyphery.network.ResidualCnnBuilder;
import org.glyphery.network.TemplateForm;
import org.glyphery.network.TrainedLayers;
import org.glyphery.network.UpdateRule;

/// What a plan is where nothing else is said. Each kind of a choice has defaults of its own.
public final class PlanDefaults {

    private static final UpdateRule UPDATE = new UpdateRule(Optimizer.Adam.DEFAULT, 0, 0);

    private static final Learning.GradientDescent DESCENT =
            new Learning.GradientDescent(
                    Initialisation.HE,
                    UPDATE,
                    new Schedule.Constant(0.001),
                    128,
                    10,
                    7,
                    Distortion.NONE,
                    EarlyStopping.NONE,
                    Optional.empty(),
                    TrainedLayers.ALL,
                    false);

    /// Gates are at their most sensitive where Glorot's deviations leave them.
    private static final Learning.GradientDescent RECURRENT =
            DESCENT.withInitialisation(Initialisation.GLOROT);

    private static final List<Record> VALUES =
            List.of(
                    UPDATE,
                    DESCENT,
                    new Learning.ClosedForm(),
                    Distortion.NONE,
                    EarlyStopping.NONE,
                    new Architecture.Templates(TemplateForm.NEAREST_MEAN),
                    new Architecture.Linear(),
                    new Architecture.Mlp(List.of(256), Activation.RELU),
                    new CnnBuilder().build(),
                    new ResidualCnnBuilder().build(),
                    new RecurrentBuilder().build(),
                    new Optimizer.Sgd(),
                    new Optimizer.Momentum(0.9),
                    new Optimizer.Nesterov(0.9),
                    Optimizer.Adam.DEFAULT,
                    Optimizer.AdamW.DEFAULT,
                    Optimizer.RmsProp.DEFAULT,
                    new Schedule.Constant(0.001),
                    new Schedule.StepDecay(0.001, 0.5, 5),
                    new Schedule.Cosine(0.001, 0),
                    new Schedule.OneCycle(0.003, 0.2),
                    Mnist.STANDARD,
                    new Fold(5, 1),
                    new TrainingSource(Mnist.NAME, Mnist.version(), 1, 0),
                    new TestSource(Mnist.NAME, Mnist.version()),
                    new Parent(new RunId("0".repeat(32)), 0));

    private PlanDefaults() {}

    /// Gradient descent of a network without recurrent layers.
    public static Learning.GradientDescent descent() {
        return DESCENT;
    }

    /// A plan of this architecture; it works.
    public static Plan plan(Architecture architecture) {
        return switch (architecture) {
            case Architecture.Templates _ ->
                    new Plan(
                            architecture.title(),
                            Mnist.STANDARD.validatedOn(0),
                            architecture,
                            new Learning.ClosedForm());
            case Architecture.Linear _, Architecture.Mlp _, Architecture.Cnn _, ResidualCnn _ ->
                    new Plan(architecture.title(), of(DatasetChoice.class), architecture, DESCENT);
            case Architecture.Recurrent _ ->
                    new Plan(
                            architecture.title(), of(DatasetChoice.class), architecture, RECURRENT);
        };
    }

    /// One of each kind of a choice, such as [Architecture], in the order in which people are
    /// offered them.
    public static <T> List<T> kinds(Class<T> choice) {
        return VALUES.stream().filter(choice::isInstance).map(choice::cast).toList();
    }

    /// The default of any part of a plan.
    public static <R extends Record> R of(Class<R> type) {
        return VALUES.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no defaults"));
    }
}
