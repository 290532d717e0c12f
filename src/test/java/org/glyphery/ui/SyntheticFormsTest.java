package org.glyphery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.glyphery.Thorough;
import org.glyphery.network.Classifier;
import org.glyphery.network.Softmax;
import org.glyphery.prediction.TaughtReader;
import org.glyphery.synthetic.DigitForm;
import org.glyphery.synthetic.DigitForms;
import org.glyphery.synthetic.DigitGenerator;
import org.glyphery.synthetic.Recipe;
import org.glyphery.synthetic.Variation;
import org.glyphery.training.OtherHands;
import org.junit.jupiter.api.Test;

/// Whether synthetic digits are the digits that they are meant to be, judged by networks.
class SyntheticFormsTest {

    private static final String CNN = "cnn-16-32";

    /// Digits that no training source has: other hands write them.
    private static final DigitGenerator OTHERS =
            new DigitGenerator(new Recipe(4, Variation.USUAL, Map.of()));

    /// The starter CNN that has only seen MNIST knows most forms.
    @Test
    void a_network_of_mnist_reads_most_of_each_form() throws Exception {
        var glyphery = RunningGlyphery.shared();
        glyphery.awaitFinished(CNN);
        try (Classifier cnn = glyphery.classifier(CNN)) {
            double all = 0;
            for (DigitForm form : DigitForms.all()) all += read(cnn, form, 40);
            assertThat(all / DigitForms.all().size()).isGreaterThan(0.85);
        }
    }

    @Test
    @Thorough
    void the_cnn_of_other_hands_reads_99_of_100_of_each_class() throws Exception {
        try (Classifier cnn = TaughtReader.trained(OtherHands.best(), 7).open()) {
            for (int digit = 0; digit < 10; digit++) {
                double share = 0;
                double all = 0;
                for (DigitForm form : DigitForms.of(digit)) {
                    share += form.share() * read(cnn, form, 2_000);
                    all += form.share();
                }
                assertThat(share / all).as("the class " + digit).isGreaterThan(0.99);
            }
        }
    }

    private static double read(Classifier cnn, DigitForm form, int count) {
        int right = 0;
        for (int place = 0; place < count; place++) {
            float[] pixels = OTHERS.digit(form, place).glyph().pixels();
            if (Softmax.label(cnn.logits(pixels, 1), 0, 10) == form.digit()) right++;
        }
        return (double) right / count;
    }
}
