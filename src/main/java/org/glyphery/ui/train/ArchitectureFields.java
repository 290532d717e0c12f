package org.glyphery.ui.train;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.NormalisedOver;
import org.glyphery.network.ResidualCnn;
import org.glyphery.network.TemplateForm;

/// What a network is made of, those fields alone that its kind has.
final class ArchitectureFields {

    private static final Map<String, String> PADDINGS =
            PlanForm.ordered("ZERO", "zero padding", "VALID", "none (valid)");
    private static final Map<String, String> POOLINGS =
            PlanForm.ordered("MAX", "maximum", "AVERAGE", "average");

    private static final Map<String, String> CELLS = PlanForm.ordered("LSTM", "LSTM", "GRU", "GRU");
    private static final Map<String, String> READINGS =
            PlanForm.ordered(
                    "ROWS", "row by row",
                    "COLUMNS", "column by column",
                    "PIXELS", "pixel by pixel (slow)");

    private final PlanForm form;
    private final Draft draft;

    ArchitectureFields(PlanForm form, Draft draft) {
        this.form = form;
        this.draft = draft;
    }

    /// Those that say what the network is.
    Component[] first() {
        return switch (draft.architecture()) {
            case Architecture.Templates _ -> new Component[] {templateForm()};
            case Architecture.Linear _ -> new Component[0];
            case Architecture.Mlp _ ->
                    new Component[] {
                        form.numbers(
                                "architecture.hiddenUnits",
                                "Hidden units",
                                "a layer each: 256, 64"),
                        activation(),
                        dropout(),
                        batchNormalisation()
                    };
            case Architecture.Cnn _ ->
                    new Component[] {
                        form.numbers("architecture.channels", "Channels", "a stage each: 16, 32"),
                        kernel(),
                        form.constant("architecture.pooling", "Pooling", POOLINGS),
                        form.numbers(
                                "architecture.denseUnits",
                                "Dense units",
                                "after the stages; may be none"),
                        activation(),
                        dropout()
                    };
            case ResidualCnn _ -> residual();
            case Architecture.Recurrent _ ->
                    new Component[] {
                        form.constant("architecture.cell", "Cell", CELLS),
                        form.number(
                                "architecture.layers", "Recurrent layers", "one upon the other"),
                        form.number("architecture.units", "Units", "of each recurrent layer"),
                        form.constant("architecture.reading", "Order of reading", READINGS),
                        form.numbers("architecture.denseUnits", "Dense units", "may be none"),
                        dropout()
                    };
        };
    }

    private Component[] residual() {
        return new Component[] {
            form.numbers("architecture.channels", "Channels", "a block each: 32, 64, 128"),
            form.number("architecture.kernel", "Convolution kernel", "pixels"),
            form.numbers(
                    "architecture.pooledBlocks",
                    "Blocks that halve the picture",
                    "their numbers: 1, 2, 3"),
            form.numbers(
                    "architecture.residualBlocks",
                    "Blocks with a residual pair",
                    "their numbers: 2, 3"),
            activation(),
            dropout()
        };
    }

    /// Those that nobody needs at first.
    List<PlanInput> further() {
        return switch (draft.architecture()) {
            case Architecture.Templates _, Architecture.Linear _, Architecture.Mlp _ -> List.of();
            case Architecture.Cnn _ ->
                    List.of(
                            form.number("architecture.stride", "Convolution stride", "pixels"),
                            form.constant("architecture.padding", "Padding", PADDINGS),
                            form.number("architecture.poolingKernel", "Pooling kernel", "pixels"),
                            form.number("architecture.poolingStride", "Pooling stride", "pixels"),
                            form.yesOrNo(
                                    "architecture.poolingRoundedUp",
                                    "Pooling rounded up",
                                    "windows that hang over the edge count with what lies inside"),
                            batchNormalisation());
            case ResidualCnn _ ->
                    List.of(
                            form.constant(
                                    "architecture.globalPooling",
                                    "Pooling of whole maps",
                                    POOLINGS),
                            form.number(
                                    "architecture.logitsFactor", "Factor of the logits", "above 0"),
                            form.yesOrNo(
                                    "architecture.mirroredAnswers",
                                    "Mirrored answers",
                                    "the mean of what it says of a picture and of its mirror"
                                            + " image"),
                            batchNormalisation());
            case Architecture.Recurrent _ ->
                    List.of(
                            form.number(
                                    "architecture.rows", "Rows read", "from the top; 0 for all"),
                            form.yesOrNo("architecture.binarised", "Pixels binarised at 0.5"),
                            batchNormalisation());
        };
    }

    private PlanInput kernel() {
        return form.oneOrMore(
                "architecture.kernel", "Convolution kernel", "pixels; one, or a stage each: 5, 3");
    }

    private PlanInput dropout() {
        return form.number("architecture.dropout", "Dropout", "0 for none, below 1");
    }

    private PlanInput batchNormalisation() {
        String rule = draft.get("architecture.normalisedOver").asString("");
        return form.yesOrNo(
                "architecture.batchNormalisation",
                "Batch normalisation",
                rule.equals(NormalisedOver.TOWER.name())
                        ? "over each tower's share of a batch, as the plan says that this one is"
                                + " from"
                        : "over each whole batch");
    }

    private PlanInput templateForm() {
        Map<String, String> forms = new LinkedHashMap<>();
        for (TemplateForm form : TemplateForm.values()) forms.put(form.name(), form.title());
        return form.constant("architecture.form", "Form", forms);
    }

    private PlanInput activation() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Activation each : Activation.values()) names.put(each.name(), each.title());
        return form.constant("architecture.activation", "Activation", names);
    }
}
