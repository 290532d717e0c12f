package org.glyphery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.glyphery.inspection.familiarity.Strangers;
import org.glyphery.inspection.familiarity.Strangers.Said;
import org.glyphery.prediction.PenStrokes;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/// The starter CNN beside what is no digit, and beside digits of other hands. What all of them come
/// to, the part `strangers` of the benchmark prints.
class StrangeDrawingsTest {

    private static final String CNN = "cnn-16-32";

    @Test
    void most_letters_scribbles_and_pairs_are_like_nothing_learned_and_most_digits_are_not()
            throws IOException, InterruptedException {
        var glyphery = RunningGlyphery.shared();
        glyphery.awaitFinished(CNN);
        try (var strangers = glyphery.strangers(CNN)) {
            assertThat(strangers.testDigits(2_000).strange()).isLessThan(0.02);
            assertThat(strangers.scribbles(300).strange()).isGreaterThan(0.6);
            assertThat(strangers.pairs(300).strange()).isGreaterThan(0.7);
            assertPasses(strangers, PenStrokes.folder());
            assertPasses(strangers, PenStrokes.unipen());
            Map<String, Said> letters =
                    strangers
                            .letters("largeValidation.csv", 100)
                            .orElseThrow(() -> missing("NO LETTERS: no letters were read."));
            assertThat(Strangers.strangeLetters(letters)).isGreaterThan(0.7);
        }
    }

    private static void assertPasses(Strangers strangers, Path folder) {
        var digits =
                PenStrokes.load(folder, 1_000)
                        .orElseThrow(() ->
                                missing("NO PEN STROKES: they are not in %s.".formatted(folder)));
        assertThat(strangers.penDigits(digits).strange()).isLessThan(0.04);
    }

    private static TestAbortedException missing(String sentence) {
        System.err.println(sentence);
        return new TestAbortedException(sentence);
    }
}
