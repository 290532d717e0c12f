package org.glyphery.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot be read or has no value is answered at its place.
class UnreadableExpressionTest {

    private static final List<String> READABLE =
            List.of(
                    "y1 = exp(2*x2) + x1*sin(3*x2^2)\ny2 = x1*x2 + sigmoid(x2)",
                    "z = W*x + b; E = -sum(y .* log(softmax(z)))",
                    "f = max(a, -b)^2^c / (1e-3 + abs(sqrt(4)))");

    /// A part between bars is what is marked.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "y = 3|x|; product is written with *",
                "y = x +||; Something is missing",
                "y = |(|x + 1; not closed",
                "y = x|)|; cannot stand here",
                "y = |foo|(x); no function foo",
                "y = |sin| + x; stands in brackets",
                "y = |max(x)|; with a comma between",
                "y = |sin(x, x)|; takes one number",
                "y = x |?| 2; no sign that means something",
                "y = x |💡| 2; no sign that means something",
                "|3| = x; name stands before =",
                "|pi| = x; means something already",
                "|sin| = x; means something already",
                "y = |y| + 1; cannot be used within it",
                "y = |log(0 - 2)|; Only numbers above 0",
                "y = |log(-2)|; log of -2 has no value",
                "y = |exp(1000)|; too large",
                "y = |1e999|; too large",
                "y = |A*v|; columns of the first",
                "y = |A + v|; same shape",
                "y = |unknown| + 1; needs a value",
            })
    void the_part_that_is_wrong_is_marked_and_told(String marked, String told) {
        String typed = marked.replace("|", "");
        var span = new TextSpan(marked.indexOf('|'), marked.lastIndexOf('|') - 1);
        Map<String, Matrix> at = new HashMap<>(ComputationGraphTest.at("x", 2));
        at.put("A", Matrix.of(2, 2, 1, 2, 3, 4));
        at.put("v", Matrix.vector(1, 2, 3));
        assertThat(refused(typed, at).sentence()).contains(told);
        assertThat(refused(typed, at).span()).isEqualTo(span);
    }

    @Test
    void lines_know_those_above_them_alone_and_each_name_once() {
        Map<String, Matrix> at = ComputationGraphTest.at("x", 2);
        assertThat(refused("a = b\nb = x", at).sentence()).contains("given further down");
        assertThat(refused("a = x\na = 2*x", at).sentence()).contains("given twice");
        assertThat(refused(" \n;", at).sentence()).contains("Type an expression");
        assertThat(ComputationGraph.inputs("a = x\nb = a*z + x")).containsExactly("x", "z");
        assertThat(ComputationGraph.of("x^2; 3*x", at, Kinks.USUAL).outputs())
                .containsOnlyKeys("y1", "y2");
    }

    @Test
    void powers_bind_more_tightly_than_signs_and_to_the_right() {
        assertThat(value("-2^2")).isEqualTo(-4);
        assertThat(value("2^3^2")).isEqualTo(512);
        assertThat(value("2^-1")).isEqualTo(0.5);
        assertThat(value("2**3")).isEqualTo(8);
        assertThat(value("6/2/3")).isEqualTo(1);
        assertThat(value("10-2-3")).isEqualTo(5);
        assertThat(value("-(1 − 3)×2")).isEqualTo(4);
        assertThat(value("1.5e-1 + .5 + 2.")).isEqualTo(2.65);
        assertThat(value("ln(e) + cos(pi)")).isEqualTo(0);
    }

    private static double value(String typed) {
        return ComputationGraph.of(typed, Map.of(), Kinks.USUAL).output("y").value().number();
    }

    @Test
    void what_is_too_long_or_too_deep_is_refused_and_never_overflows() {
        Map<String, Matrix> at = ComputationGraphTest.at("x", 2);
        assertThat(refused("(".repeat(19_000) + "x", at).sentence()).contains("At most 100");
        assertThat(refused("-".repeat(19_000) + "x", at).sentence()).contains("At most 100");
        assertThat(refused("x" + "+x".repeat(9_000), at).sentence()).contains("At most 500");
        assertThat(refused("x".repeat(20_001), at).sentence()).contains("characters can be read");
        assertThat(refused("x\n".repeat(201), at).sentence()).contains("lines can be read");
        assertThatCode(() -> ComputationGraph.of("x" + "+x".repeat(490), at, Kinks.USUAL))
                .doesNotThrowAnyException();
    }

    /// Whatever is typed is read or refused with a place within it.
    @Test
    void of_two_thousand_mutations_none_fails_otherwise() {
        var random = new Random(5);
        String signs = "+-*/^(),=;. \nxyW1e9σπ√²\"'\\\u0000\uD83D";
        for (int count = 0; count < 2_000; count++) {
            var typed = new StringBuilder(READABLE.get(random.nextInt(READABLE.size())));
            for (int change = random.nextInt(4); change >= 0; change--) {
                int place = random.nextInt(typed.length() + 1);
                char sign = signs.charAt(random.nextInt(signs.length()));
                if (random.nextBoolean() || place == typed.length()) typed.insert(place, sign);
                else if (random.nextBoolean()) typed.deleteCharAt(place);
                else typed.setCharAt(place, sign);
            }
            check(typed.toString());
        }
    }

    private static void check(String typed) {
        Map<String, Matrix> at = new HashMap<>();
        try {
            for (String name : ComputationGraph.inputs(typed)) at.put(name, Matrix.number(0.7));
            Jacobian.reverse(ComputationGraph.of(typed, at, Kinks.USUAL));
        } catch (UnreadableExpression refused) {
            assertThat(refused.sentence()).as(typed).isNotBlank();
            assertThat(refused.span().from()).as(typed).isBetween(0, typed.length());
            assertThat(refused.span().to())
                    .as(typed)
                    .isBetween(refused.span().from(), typed.length());
        }
    }

    private static UnreadableExpression refused(String typed, Map<String, Matrix> at) {
        try {
            ComputationGraph.of(typed, at, Kinks.USUAL);
        } catch (UnreadableExpression refused) {
            return refused;
        }
        throw new AssertionError(typed + " was read");
    }
}
