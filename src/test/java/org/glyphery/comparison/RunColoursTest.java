package org.glyphery.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.run.Run;
import org.glyphery.run.RunSamples;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

class RunColoursTest {

    @Test
    void each_kind_of_architecture_keeps_its_colour_whatever_stands_beside_it() {
        var runs = runs("cnn", "mlp", "linear", "residual");
        assertThat(RunColours.of(runs)).isEqualTo(runs.stream().map(RunColours::of).toList());
        assertThat(RunColours.of(runs.reversed())).isEqualTo(RunColours.of(runs).reversed());
        assertThat(RunColours.of(runs)).doesNotHaveDuplicates();
    }

    @Test
    void of_one_kind_the_first_has_its_colour_and_no_other_takes_that_of_a_kind_that_is_there() {
        var colours = RunColours.of(runs("mlp", "mlp", "mlp", "cnn"));
        assertThat(colours).doesNotHaveDuplicates();
        assertThat(colours.getFirst()).isEqualTo(RunColours.of(runs("mlp").getFirst()));
        assertThat(colours.getLast()).isEqualTo(RunColours.of(runs("cnn").getFirst()));
    }

    @Test
    void as_many_as_can_be_compared_are_all_told_apart() {
        var many = Stream.generate(() -> "linear").limit(RunComparison.MOST).toArray(String[]::new);
        assertThat(RunColours.of(runs(many)))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, RunComparison.MOST).boxed().toList());
    }

    private static List<Run> runs(String... kinds) {
        return IntStream.range(0, kinds.length)
                .mapToObj(number ->
                        RunSamples.finished(
                                number + 1,
                                PlanTexts.readYaml(
                                        "{architecture: {kind: %s}}".formatted(kinds[number])),
                                0.9))
                .toList();
    }
}
