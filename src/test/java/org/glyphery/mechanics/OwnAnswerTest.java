package org.glyphery.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.glyphery.mechanics.DerivativeSweep.Direction;
import org.glyphery.mechanics.OwnAnswer.DerivativeQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mistakes that students made, and the sentences that help.
class OwnAnswerTest {

    private static final String TWO_OF_TWO =
            """
            y1 = exp(2*x2) + x1*sin(3*x2^2)
            y2 = x1*x2 + sigmoid(x2)
            """;

    private static final ComputationGraph GRAPH =
            ComputationGraph.of(TWO_OF_TWO, ComputationGraphTest.at("x1", 2, "x2", 1), Kinks.USUAL);

    /// An adjoint of an output by an input, and what somebody has written down for it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "y1 | x1 | -0.14112    | the other one",
                "y1 | x2 | 14.778112   | left out", // the whole second term
                "y1 | x2 | 2*e^2 + 6*cos(3) | exponent is missing as a factor",
                "y1 | x2 | 2*e^2 + 2*sin(3)*6 | not differentiated",
                "y1 | x2 | 2*e^2 - 12*cos(3) | the other one",
                "y1 | x2 | 2*e^2 + 12*2 - 12 | derivative of sin itself",
                "y2 | x2 | 0.196611933 | left out", // the product was taken for a constant
                "y2 | x2 | 2 + 0.731058579/0.268941421 | no quotient",
                "y2 | x2 | 2           | left out",
                "y2 | x1 | 2           | factor of 2",
            })
    void a_usual_mistake_is_recognised(String output, String input, String typed, String told) {
        var answer = OwnAnswer.to(adjoint(output, input), GRAPH, typed);
        assertThat(answer.isRight()).isFalse();
        assertThat(answer.hint()).hasValueSatisfying(hint -> assertThat(hint).contains(told));
    }

    private static DerivativeQuestion adjoint(String output, String input) {
        return new DerivativeQuestion(Direction.REVERSE, output, 0, GRAPH.input(input).id(), 0);
    }

    @ParameterizedTest
    @CsvSource({"2.898202", "2.90", "2.8982022", "2*e^2 + 12*cos(3)", "2.898"})
    void what_is_right_to_the_digits_that_were_written_is_right(String typed) {
        assertThat(OwnAnswer.to(adjoint("y1", "x2"), GRAPH, typed).isRight()).isTrue();
        var tangent =
                new DerivativeQuestion(Direction.FORWARD, "x2", 0, GRAPH.output("y1").id(), 0);
        assertThat(OwnAnswer.to(tangent, GRAPH, typed).isRight()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2.91", "2.8983", "3", "2.9"})
    void what_is_near_is_not_right(String typed) {
        assertThat(OwnAnswer.to(adjoint("y1", "x2"), GRAPH, typed).isRight()).isFalse();
    }

    @Test
    void what_nobody_knows_is_wrong_without_a_guess() {
        assertThat(OwnAnswer.to(adjoint("y1", "x2"), GRAPH, "17.123456").hint()).isEmpty();
        assertThatThrownBy(() -> OwnAnswer.to(adjoint("y1", "x2"), GRAPH, "2.9 x"))
                .isInstanceOf(UnreadableExpression.class);
    }
}
