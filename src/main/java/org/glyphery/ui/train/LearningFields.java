package org.glyphery.ui.train;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.network.Initialisation;

/// How a network learns by gradient descent.
final class LearningFields {

    private static final String OPTIMIZER = "learning.update.optimizer";
    private static final String SCHEDULE = "learning.schedule";

    private static final Map<String, String> OPTIMIZERS =
            PlanForm.ordered(
                    "sgd", "SGD",
                    "momentum", "momentum",
                    "nesterov", "Nesterov",
                    "adam", "Adam",
                    "adamw", "AdamW",
                    "rmsprop", "RMSProp");
    private static final Map<String, String> SCHEDULES =
            PlanForm.ordered(
                    "constant", "constant",
                    "step", "steps",
                    "cosine", "cosine",
                    "one-cycle", "one cycle");

    private final PlanForm form;
    private final Draft draft;

    LearningFields(PlanForm form, Draft draft) {
        this.form = form;
        this.draft = draft;
    }

    List<Component> sections(Component augmentationPreview) {
        return List.of(
                PlanForm.section("Learning", grid(pace()), grid(optimizer()), grid(schedule())),
                PlanForm.section("Start and restraint", start(), grid(restraint())),
                augmentation(augmentationPreview));
    }

    private List<Field> pace() {
        return List.of(
                form.number("learning.epochs", "Epochs", "passes over the training split"),
                form.number("learning.batchSize", "Batch size", "examples a step"),
                form.number("learning.seed", "Seed", "of order, start, dropout, distortions"));
    }

    private List<Field> optimizer() {
        var fields = new ArrayList<Field>();
        fields.add(form.kind(OPTIMIZER, "Optimizer", OPTIMIZERS));
        switch (draft.kind(OPTIMIZER)) {
            case "momentum", "nesterov" ->
                    fields.add(form.number(OPTIMIZER + ".momentum", "Momentum", "below 1"));
            case "adam", "adamw" -> {
                fields.add(form.number(OPTIMIZER + ".beta1", "Beta 1", "below 1"));
                fields.add(form.number(OPTIMIZER + ".beta2", "Beta 2", "below 1"));
                fields.add(form.number(OPTIMIZER + ".epsilon", "Epsilon", "above 0"));
            }
            case "rmsprop" -> {
                fields.add(form.number(OPTIMIZER + ".decay", "Decay", "below 1"));
                fields.add(form.number(OPTIMIZER + ".epsilon", "Epsilon", "above 0"));
            }
            default -> {} // SGD has nothing to choose
        }
        if (draft.kind(OPTIMIZER).equals("adamw")) {
            fields.add(form.number(OPTIMIZER + ".weightDecay", "Weight decay", "of the kernels"));
        }
        return fields;
    }

    private List<Field> schedule() {
        var fields = new ArrayList<Field>();
        fields.add(form.kind(SCHEDULE, "Learning-rate schedule", SCHEDULES));
        String rate = SCHEDULE + ".learningRate";
        switch (draft.kind(SCHEDULE)) {
            case "constant" -> fields.add(form.number(rate, "Learning rate", "above 0"));
            case "step" -> {
                fields.add(form.number(rate, "First learning rate", "above 0"));
                fields.add(form.number(SCHEDULE + ".factor", "Factor", "at each step"));
                fields.add(form.number(SCHEDULE + ".everyEpochs", "Every", "epochs"));
            }
            case "cosine" -> {
                fields.add(form.number(rate, "First learning rate", "above 0"));
                fields.add(form.number(SCHEDULE + ".last", "Last learning rate", "0 or more"));
            }
            case "one-cycle" -> {
                fields.add(form.number(SCHEDULE + ".peak", "Highest learning rate", "above 0"));
                fields.add(form.number(SCHEDULE + ".warmUp", "Warm-up", "share of all steps"));
            }
            default -> {} // a kind that cannot be read
        }
        return fields;
    }

    private List<Field> restraint() {
        var early = "learning.earlyStopping.";
        return List.of(
                form.constant("learning.initialisation", "Initialisation", initialisations()),
                form.number("learning.update.l2", "L2", "0 for none"),
                form.number(
                        "learning.update.clipNorm", "Clip gradients to norm", "0 for no clipping"),
                form.number(
                        early + "patience", "Early stopping after", "epochs no better; 0 never"),
                form.number(early + "leastImprovement", "Least improvement", "nats"));
    }

    private Component start() {
        var parent = draft.get("learning.parent");
        var words = new Paragraph();
        words.addClassName("note");
        words.setVisible(parent.isObject());
        if (parent.isObject()) {
            var run = new Anchor("runs/" + parent.path("run").asString(""), "another run");
            var anew = new NativeButton("Start anew instead", _ -> form.forgetParent());
            anew.addClassName("plain");
            words.add("Starts from the weights of epoch %s of ".formatted(parent.path("epoch")));
            words.add(run, new Text(", so that the initialisation does not count. "), anew);
        }
        return words;
    }

    /// Templates start softmax regression alone.
    private Map<String, String> initialisations() {
        boolean linear = draft.kind(Draft.ARCHITECTURE).equals("linear");
        Map<String, String> names = new LinkedHashMap<>();
        for (Initialisation each : Initialisation.values()) {
            if (linear || each.templates().isEmpty()) names.put(each.name(), each.title());
        }
        return names;
    }

    private Section augmentation(Component preview) {
        var path = "learning.augmentation.";
        return PlanForm.section(
                "Augmentation",
                grid(
                        List.of(
                                form.number(path + "shiftPixels", "Shift", "pixels"),
                                form.number(path + "rotationDegrees", "Rotation", "degrees"),
                                form.number(path + "scale", "Scale", "share: 0.1 is ±10 %"),
                                form.number(path + "shear", "Shear", "pixels a row"),
                                form.number(path + "thickness", "Stroke thickness", "0 to 1"),
                                form.number(path + "elasticPixels", "Elastic", "pixels"))),
                preview);
    }

    private static Component grid(List<Field> fields) {
        return PlanForm.grid(
                fields.getFirst(), fields.subList(1, fields.size()).toArray(Component[]::new));
    }
}
