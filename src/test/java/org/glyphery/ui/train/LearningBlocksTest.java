package org.glyphery.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.OptionalInt;
import org.glyphery.training.FieldError;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningBlocksTest {

    private static final String SEPARATOR = " | ";

    @ParameterizedTest
    @CsvSource(
            delimiterString = SEPARATOR,
            textBlock =
                    """
                    {kind: sgd} | SGD: rate 0.001
                    {kind: momentum} | Momentum: rate 0.001
                    {kind: momentum, momentum: 0.8} | Momentum: rate 0.001, momentum 0.8
                    {kind: nesterov, momentum: 0.95, weightDecay: 0.0001} | Nesterov: rate 0.001, momentum 0.95, weight decay 0.0001
                    {kind: adam} | Adam: rate 0.001
                    {kind: adam, beta1: 0.8, epsilon: 0.0000001} | Adam: rate 0.001, beta 1 0.8, epsilon 0.0000001
                    {kind: adamw, beta2: 0.99} | AdamW: rate 0.001, beta 2 0.99, weight decay 0.01
                    {kind: adamw, weightDecay: 0} | AdamW: rate 0.001, no weight decay
                    {kind: rmsprop} | RMSProp: rate 0.001
                    {kind: rmsprop, decay: 0.99} | RMSProp: rate 0.001, decay 0.99
                    """)
    void an_optimizer_is_told_by_what_is_not_usual_for_it(String optimizer, String words) {
        assertThat(said("steps", "learning: {update: {optimizer: %s}}".formatted(optimizer)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = SEPARATOR,
            textBlock =
                    """
                    {kind: constant, learningRate: 0.1} | rate 0.1
                    {kind: step, learningRate: 0.1, factor: 0.5, everyEpochs: 1} | rate 0.1, times 0.5 each epoch
                    {kind: cosine, learningRate: 0.1, last: 0.001} | rate 0.1 falling to 0.001
                    {kind: cosine, learningRate: 0.001, last: 0.1} | rate 0.001 rising to 0.1
                    {kind: one-cycle, peak: 0.1, warmUp: 0.3} | rate up to 0.1 in the first 30 %, then down
                    """)
    void a_rate_is_told_as_it_goes(String schedule, String words) {
        assertThat(said("steps", "learning: {schedule: %s}".formatted(schedule)))
                .isEqualTo("Adam: " + words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = SEPARATOR,
            textBlock =
                    """
                    {augmentation: {shiftPixels: 2}} | distorted anew each time: shift ±2 px
                    {augmentation: {rotationDegrees: 10, scale: 0.1}} | distorted anew each time: rotation ±10°, scale ±10 %
                    {augmentation: {mirrored: true, cutoutPixels: 8}} | distorted anew each time: mirrored, cutout 8x8 px
                    """)
    void distortions_are_told_with_their_amounts(String learning, String words) {
        assertThat(said("examples", "learning: " + learning)).isEqualTo("6,000 examples: " + words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = SEPARATOR,
            textBlock =
                    """
                    {patience: 3} | or until 3 in a row are no better
                    {patience: 3, leastImprovement: 0.01} | or until 3 in a row are not better by 0.01 nats
                    {patience: 1} | or until one is no better
                    """)
    void early_stopping_is_told_with_how_much_counts_as_better(String stopping, String words) {
        String plan = "learning: {epochs: 9, earlyStopping: %s}".formatted(stopping);
        assertThat(said("epochs", plan)).isEqualTo("9 epochs: " + words);
    }

    @Test
    void further_datasets_are_told_with_their_shares_and_further_tests_with_their_names() {
        String sources =
                """
                training: [{dataset: mnist, share: %s}, {dataset: kmnist, version: a, share: %s, first: 5000}]
                test: [{dataset: kmnist, version: a}]
                learning: {epochs: 2}
                """;
        String more = sources.formatted(0.75, 0.25);
        assertThat(said("examples", more))
                .isEqualTo("6,000 examples: 25 % of each batch from kmnist (its first 5,000)");
        assertThat(said("examples", sources.formatted(0.7, 0.3))).contains("30 % of each batch");
        assertThat(said("epochs", more)).isEqualTo("2 epochs: also tested on kmnist");
    }

    @ParameterizedTest
    @CsvSource({
        "learning.update.optimizer.momentum, steps",
        "learning.earlyStopping.leastImprovement, epochs",
        "test[0].dataset, epochs",
        "training[1].share, examples",
        "learning.augmentation.scale, examples"
    })
    void an_error_marks_the_block_that_its_field_is_of(String field, String marked) {
        var blocks = new LearningBlocks();
        blocks.blame(List.of(new FieldError(field, "wrong")), false);
        assertThat(blocks.getChildren().filter(each -> each.hasClassName("blamed")))
                .singleElement()
                .satisfies(block -> assertThat(name(block)).isEqualTo(marked));
    }

    private static String said(String block, String plan) {
        var blocks = new LearningBlocks();
        blocks.show(plan(plan), OptionalInt.of(6_000));
        return blocks.getChildren()
                .filter(each -> name(each).equals(block))
                .map(each -> each.getElement().getChild(0))
                .map(words -> words.getChild(0).getText() + ": " + words.getChild(1).getText())
                .findFirst()
                .orElseThrow();
    }

    private static String name(Component block) {
        return block.getElement().getAttribute("data-block");
    }

    private static Plan plan(String text) {
        return PlanTexts.readYaml("architecture: {kind: mlp}\n" + text);
    }
}
