package org.glyphery.ui.train;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Optimizer;
import org.glyphery.network.TrainedLayers;
import org.glyphery.training.RunId;
import org.glyphery.training.Schedule;
import org.glyphery.ui.Addresses;

/// How a network learns by gradient descent.
final class LearningFields {

    private final PlanForm form;
    private final Draft draft;

    LearningFields(PlanForm form, Draft draft) {
        this.form = form;
        this.draft = draft;
    }

    List<Component> sections(Component augmentationPreview) {
        var learning = PlanForm.section("Learning", start(), PlanForm.grid(pace()));
        learning.add(
                form.folded("More of the learning", PlanForm.grid(further())),
                form.folded("Start and restraint", PlanForm.grid(restraint())),
                form.folded("Augmentation", PlanForm.grid(augmentation()), augmentationPreview));
        return List.of(learning);
    }

    private List<PlanInput> pace() {
        var fields = new ArrayList<PlanInput>();
        fields.add(form.number("learning.epochs", "Epochs", "passes over the training split"));
        fields.add(form.number("learning.batchSize", "Batch size", "examples a step"));
        fields.add(
                form.kind(
                        Draft.OPTIMIZER,
                        "Optimizer",
                        PlanForm.kinds(Optimizer.class, Optimizer::title)));
        fields.addAll(schedule());
        return fields;
    }

    private List<PlanInput> further() {
        var fields = new ArrayList<PlanInput>();
        fields.add(form.number("learning.seed", "Seed", "of order, start, dropout, distortions"));
        fields.addAll(optimizer());
        fields.add(
                form.yesOrNo(
                        "learning.gradientNorms",
                        "Keep gradient norms",
                        "by layer and epoch; changes no weights"));
        return fields;
    }

    /// The numbers of the chosen optimizer.
    private List<PlanInput> optimizer() {
        var fields = new ArrayList<PlanInput>();
        String path = Draft.OPTIMIZER;
        switch (draft.optimizer()) {
            case Optimizer.Sgd _ -> fields.add(weightDecay());
            case Optimizer.Momentum _, Optimizer.Nesterov _ -> {
                fields.add(form.number(path + ".momentum", "Momentum", "below 1"));
                fields.add(weightDecay());
            }
            case Optimizer.Adam _ -> fields.addAll(adam());
            case Optimizer.AdamW _ -> {
                fields.addAll(adam());
                fields.add(weightDecay());
            }
            case Optimizer.RmsProp _ -> {
                fields.add(form.number(path + ".decay", "Decay", "below 1"));
                fields.add(form.number(path + ".epsilon", "Epsilon", "above 0"));
            }
        }
        return fields;
    }

    private PlanInput weightDecay() {
        return form.number(Draft.OPTIMIZER + ".weightDecay", "Weight decay", "of the kernels");
    }

    private List<PlanInput> adam() {
        return List.of(
                form.number(Draft.OPTIMIZER + ".beta1", "Beta 1", "below 1"),
                form.number(Draft.OPTIMIZER + ".beta2", "Beta 2", "below 1"),
                form.number(Draft.OPTIMIZER + ".epsilon", "Epsilon", "above 0"));
    }

    private List<PlanInput> schedule() {
        var fields = new ArrayList<PlanInput>();
        String path = Draft.SCHEDULE;
        var kinds = PlanForm.kinds(Schedule.class, LearningFields::word);
        fields.add(form.kind(path, "Learning-rate schedule", kinds));
        String rate = path + ".learningRate";
        switch (draft.schedule()) {
            case Schedule.Constant _ -> fields.add(form.number(rate, "Learning rate", "above 0"));
            case Schedule.StepDecay _ -> {
                fields.add(form.number(rate, "First learning rate", "above 0"));
                fields.add(form.number(path + ".factor", "Factor", "at each step"));
                fields.add(form.number(path + ".everyEpochs", "Every", "epochs"));
            }
            case Schedule.Cosine _ -> {
                fields.add(form.number(rate, "First learning rate", "above 0"));
                fields.add(form.number(path + ".last", "Last learning rate", "0 or more"));
            }
            case Schedule.OneCycle _ -> {
                fields.add(form.number(path + ".peak", "Highest learning rate", "above 0"));
                fields.add(form.number(path + ".warmUp", "Warm-up", "share of all steps"));
            }
        }
        return fields;
    }

    private static String word(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Constant _ -> "constant";
            case Schedule.StepDecay _ -> "steps";
            case Schedule.Cosine _ -> "cosine";
            case Schedule.OneCycle _ -> "one cycle";
        };
    }

    private List<PlanInput> restraint() {
        var early = "learning.earlyStopping.";
        return List.of(
                form.constant("learning.initialisation", "Initialisation", initialisations()),
                form.constant("learning.trainedLayers", "Layers that learn", layers()),
                form.number("learning.update.l2", "L2", "0 for none"),
                form.number(
                        "learning.update.clipNorm", "Clip gradients to norm", "0 for no clipping"),
                form.number(
                        "learning.update.labelSmoothing", "Label smoothing", "0 for none, below 1"),
                form.number(
                        early + "patience", "Early stopping after", "epochs no better; 0 never"),
                form.number(early + "leastImprovement", "Least improvement", "nats"));
    }

    private static Map<String, String> layers() {
        Map<String, String> names = new LinkedHashMap<>();
        for (TrainedLayers each : TrainedLayers.values()) names.put(each.name(), each.title());
        return names;
    }

    private Component start() {
        var parent = draft.get("learning.parent");
        var words = new Paragraph();
        words.addClassName("note");
        words.setVisible(parent.isObject());
        if (parent.isObject()) {
            var run =
                    new Anchor(
                            Addresses.run(new RunId(parent.path("run").asString(""))),
                            "another run");
            var anew = new NativeButton("Start anew instead", _ -> form.forgetParent());
            anew.addClassName("plain");
            words.add("Starts from the weights of epoch %s of ".formatted(parent.path("epoch")));
            words.add(run, new Text(", so that the initialisation does not count. "), anew);
        }
        return words;
    }

    /// Templates start softmax regression alone.
    private Map<String, String> initialisations() {
        boolean linear = draft.architecture() instanceof Architecture.Linear;
        Map<String, String> names = new LinkedHashMap<>();
        for (Initialisation each : Initialisation.values()) {
            if (linear || each.templates().isEmpty()) names.put(each.name(), each.title());
        }
        return names;
    }

    private List<PlanInput> augmentation() {
        var path = "learning.augmentation.";
        return List.of(
                form.number(path + "shiftPixels", "Shift", "pixels"),
                form.number(path + "rotationDegrees", "Rotation", "degrees"),
                form.number(path + "scale", "Scale", "share: 0.1 is ±10 %"),
                form.number(path + "shear", "Shear", "pixels a row"),
                form.number(path + "thickness", "Stroke thickness", "0 to 1"),
                form.number(path + "elasticPixels", "Elastic", "pixels"),
                form.number(
                        path + "reflectedShiftPixels",
                        "Shift with reflected edge",
                        "whole pixels; for photographs"),
                form.number(
                        path + "cutoutPixels",
                        "Cutout",
                        "side of a covered square; for photographs"),
                form.yesOrNo(
                        path + "mirrored",
                        "Mirrored left to right",
                        "one picture in two; not for writing"));
    }
}
