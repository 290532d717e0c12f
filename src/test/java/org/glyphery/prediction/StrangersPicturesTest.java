package org.glyphery.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.glyphery.Thorough;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Mnist;
import org.glyphery.image.Centring;
import org.glyphery.image.FoundInk;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureTrouble;
import org.glyphery.image.SyntheticSheet;
import org.glyphery.image.UnreadablePicture;
import org.glyphery.network.Classifier;
import org.glyphery.network.Softmax;
import org.junit.jupiter.api.Test;

/// What the starter CNN reads on pictures as people take them, with digits of MNIST's test split
/// that it reads by themselves, so that what is misread is the pictures' fault.
@Thorough
class StrangersPicturesTest {

    private static final int PICTURES = 100;
    private static final int SHEETS = 10;
    private static final int ON_SHEET = 60;

    private final Examples test = new Mnist().load(Mnist.DEFAULT_VALIDATION).test();

    @Test
    void nearly_every_picture_of_each_kind_is_read() {
        try (var cnn = StarterCnn.open()) {
            List<Integer> digits = read(cnn, PICTURES);
            var softly = new SoftAssertions();
            for (PictureTrouble trouble : PictureTrouble.values()) {
                int right = 0;
                for (int picture = 0; picture < PICTURES; picture++) {
                    int index = digits.get(picture);
                    if (found(trouble, index, picture)
                            .map(ink -> ink.glyph(Centring.MASS))
                            .filter(glyph -> label(cnn, glyph) == test.label(index))
                            .isPresent()) right++;
                }
                System.out.printf("%s: %d of %d read%n", trouble, right, PICTURES);
                softly.assertThat(right).as(trouble.name()).isGreaterThanOrEqualTo(92);
            }
            softly.assertAll();
        }
    }

    @Test
    void at_least_95_percent_of_the_digits_on_sheets_are_found() {
        try (var cnn = StarterCnn.open()) {
            List<Integer> digits = read(cnn, 200);
            int all = 0;
            int found = 0;
            int read = 0;
            int boxes = 0;
            for (int number = 0; number < SHEETS; number++) {
                var own = digits.subList(14 * number, 14 * number + ON_SHEET);
                var sheet =
                        new SyntheticSheet(
                                own.stream().map(each -> test.glyph(each).pixels()).toList(),
                                number);
                var characters = sheet.picture().characters();
                boxes += characters.size();
                for (var written : sheet.written()) {
                    all++;
                    var match =
                            characters.stream()
                                    .filter(each -> written.isIn(each.box()))
                                    .findFirst();
                    if (match.isEmpty()) continue;
                    found++;
                    int wanted = test.label(own.get(written.index() % ON_SHEET));
                    if (label(cnn, match.get().ink().glyph(Centring.MASS)) == wanted) read++;
                }
            }
            System.out.printf(
                    "%d digits on %d sheets: %d found, %d read, %d boxes%n",
                    all, SHEETS, found, read, boxes);
            assertThat(found).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * all));
            assertThat(boxes).isLessThanOrEqualTo((int) (1.05 * all));
        }
    }

    /// Digits of the test split that it reads.
    private List<Integer> read(Classifier cnn, int count) {
        List<Integer> digits = new ArrayList<>();
        for (int index = 0; digits.size() < count; index += 3) {
            if (label(cnn, test.glyph(index)) == test.label(index)) digits.add(index);
        }
        return digits;
    }

    private Optional<FoundInk> found(PictureTrouble trouble, int index, int seed) {
        try {
            var picture = trouble.of(test.glyph(index).pixels(), seed);
            return Optional.of(picture.ink().ofOneCharacter());
        } catch (UnreadablePicture e) {
            return Optional.empty();
        }
    }

    private static int label(Classifier cnn, Glyph glyph) {
        return Softmax.label(cnn.logits(glyph.pixels(), 1), 0, Mnist.CLASSES.size());
    }
}
