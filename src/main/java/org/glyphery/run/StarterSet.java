package org.glyphery.run;

import java.util.List;
import java.util.stream.Stream;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Mnist;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Initialisation;
import org.glyphery.network.TemplateForm;
import org.glyphery.training.Learning;
import org.glyphery.training.OtherHands;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.Schedule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The models that the first start trains by itself, so that a drawing has answers from the first
/// minute.
@Component
public class StarterSet {

    private static final long SEED = 7;
    private static final int CNN_EPOCHS = 12;
    private static final Distortion AUGMENTATION = new Distortion(1.5, 12, 0.12, 0.2, 0.6, 0);

    private final RunStore store;
    private final Runs runs;
    private final List<Plan> wanted;

    /// @param wanted from `glyphery.starter-set`: `true` for all, `first` for those that are
    ///   trained within minutes, `false` for none
    StarterSet(RunStore store, Runs runs, @Value("${glyphery.starter-set}") String wanted) {
        this.store = store;
        this.runs = runs;
        this.wanted =
                switch (wanted) {
                    case "true" -> plans();
                    case "first" -> first();
                    case "false" -> List.of();
                    default ->
                            throw new InvalidSetting(
                                    "glyphery.starter-set", "true, first or false", wanted);
                };
    }

    void addOnFirstStart() {
        if (!wanted.isEmpty() && store.isEmpty()) {
            runs.add(wanted, Priority.STARTER_SET);
        }
    }

    /// Whether a plan is one of these, whatever it is called.
    public static boolean contains(Plan plan) {
        return plans().stream().anyMatch(starter -> unnamed(starter).equals(unnamed(plan)));
    }

    private static Plan unnamed(Plan plan) {
        return plan.described("any", List.of(), "");
    }

    /// The plans in the order in which they are trained: the first CNN answers soon, the best of
    /// other hands comes last.
    public static List<Plan> plans() {
        return Stream.concat(first().stream(), Stream.of(OtherHands.best())).toList();
    }

    private static List<Plan> first() {
        return List.of(
                templates(TemplateForm.NEAREST_MEAN),
                templates(TemplateForm.DOT_PRODUCT),
                softmaxRegression(),
                mlp(),
                cnn());
    }

    private static Plan templates(TemplateForm form) {
        var architecture = new Architecture.Templates(form);
        return new Plan(
                architecture.title(),
                Mnist.STANDARD.validatedOn(0),
                architecture,
                new Learning.ClosedForm());
    }

    private static Plan softmaxRegression() {
        var architecture = new Architecture.Linear();
        var learning =
                descent(new Schedule.Cosine(0.002, 0), 5).withInitialisation(Initialisation.ZEROS);
        return new Plan(architecture.title(), Mnist.STANDARD, architecture, learning);
    }

    private static Plan mlp() {
        return new Plan(
                "MLP 256",
                Mnist.STANDARD,
                new Architecture.Mlp(List.of(256), Activation.RELU).withDropout(0.2),
                descent(new Schedule.OneCycle(0.003, 0.2), 8));
    }

    /// A plan that augments, since what people draw on a pad is more varied than MNIST is.
    public static Plan cnn() {
        var learning =
                descent(new Schedule.OneCycle(0.004, 0.2), CNN_EPOCHS)
                        .withAugmentation(AUGMENTATION);
        return new Plan("CNN 16-32", Mnist.STANDARD, new CnnBuilder().build(), learning);
    }

    private static Learning.GradientDescent descent(Schedule schedule, int epochs) {
        return PlanDefaults.descent().withSchedule(schedule).withEpochs(epochs).withSeed(SEED);
    }
}
