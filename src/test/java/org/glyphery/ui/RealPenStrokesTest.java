package org.glyphery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.glyphery.network.Classifier;
import org.glyphery.prediction.PenStrokes;
import org.glyphery.prediction.Redrawings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The starter CNN that the application trained from its empty home, on a fixed sample of what 30
/// people wrote.
class RealPenStrokesTest {

    private static final String CNN = "cnn-16-32";

    @Test
    void the_starter_cnn_reads_what_people_write() throws IOException, InterruptedException {
        List<PenStrokes.Digit> digits = sample(3_000);
        try (Classifier cnn = trained()) {
            assertThat(PenStrokes.replay(cnn, digits).shareRight()).isGreaterThanOrEqualTo(0.955);
        }
    }

    @Test
    void place_size_and_pen_hardly_change_an_answer() throws IOException, InterruptedException {
        List<PenStrokes.Digit> digits = sample(150);
        try (Classifier cnn = trained()) {
            assertThat(Redrawings.replay(cnn, digits).answers()).isGreaterThanOrEqualTo(0.97);
        }
    }

    private static Classifier trained() throws IOException, InterruptedException {
        var glyphery = RunningGlyphery.shared();
        glyphery.awaitFinished(CNN);
        return glyphery.classifier(CNN);
    }

    private static List<PenStrokes.Digit> sample(int count) {
        Optional<List<PenStrokes.Digit>> digits = PenStrokes.load(PenStrokes.folder(), count);
        if (digits.isEmpty()) {
            String sentence =
                    "NO PEN STROKES: they are not in %s, so what people write was not replayed."
                            .formatted(PenStrokes.folder());
            System.err.println(sentence);
            Assumptions.abort(sentence);
        }
        return digits.orElseThrow();
    }
}
