package org.glyphery.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.OwnExample;
import org.glyphery.image.Centring;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.InkForm;
import org.glyphery.image.InkPoint;
import org.glyphery.image.Stroke;
import org.glyphery.network.Network;
import org.glyphery.run.RunSamples;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Learning;
import org.glyphery.training.OtherHands;
import org.glyphery.training.Parent;
import org.glyphery.training.Plan;
import org.junit.jupiter.api.Test;

/// Which models there are for what is drawn, and what each sees of it.
class RankedModelsTest {

    private static final Datasets DATASETS = new Datasets(Path.of("target"));
    private static final Model DIGITS = model(1, "mnist", 0.9);
    private static final Model OTHER_DIGITS = model(2, "emnist-digits", 0.8);
    private static final Model LETTERS = model(3, "ocr-letters-course", 0.95);
    private static final Model CLOTHES = model(4, "fashion-mnist", 0.99);

    @Test
    void digits_come_first_and_datasets_of_the_same_classes_are_one_alphabet() {
        var ranked = RankedModels.of(List.of(OTHER_DIGITS, LETTERS, CLOTHES, DIGITS));
        assertThat(ranked.alphabets())
                .extracting(Alphabet::title)
                .containsExactly("Digits", "OCR letters of the course");
        assertThat(ranked.readingInk()).containsExactly(LETTERS, DIGITS, OTHER_DIGITS);
        assertThat(ranked.bestOfEachKind(Alphabet.DIGITS::isReadBy)).containsExactly(DIGITS);
        assertThat(RankedModels.of(List.of(CLOTHES, LETTERS)).alphabets())
                .containsExactly(Alphabet.of(LETTERS));
        assertThat(RankedModels.of(List.of(CLOTHES)).alphabets()).isEmpty();
    }

    /// By its scores it would be the best.
    @Test
    void what_learned_from_shuffled_labels_is_offered_to_nobody_and_comes_last() {
        Model control = control(7, 0.99);
        var ranked = RankedModels.of(List.of(control, DIGITS, LETTERS));
        assertThat(ranked.models()).endsWith(control);
        assertThat(ranked.bestOfEachKind(Alphabet.DIGITS::isReadBy)).containsExactly(DIGITS);
        assertThat(RankedModels.of(List.of(control)).bestOfEachKind(_ -> true)).isEmpty();
    }

    @Test
    void an_alphabet_has_a_word_for_its_characters() {
        assertThat(Alphabet.of(OTHER_DIGITS)).isEqualTo(Alphabet.DIGITS);
        assertThat(Alphabet.DIGITS.word()).isEqualTo("digit");
        assertThat(Alphabet.of(LETTERS).word()).isEqualTo("letter");
        assertThat(Alphabet.of(model(5, "emnist-balanced", 0.5)).word()).isEqualTo("character");
        assertThat(Alphabet.of(LETTERS).isReadBy(CLOTHES)).isFalse();
    }

    @Test
    void models_of_some_letters_of_a_dataset_read_an_alphabet_of_their_own() {
        DatasetFacts all = DATASETS.current("ocr-letters-course").orElseThrow();
        List<String> two = all.classes().subList(0, 2);
        DatasetFacts few = DATASETS.facts(all.standard().keeping(two));
        assertThat(few.classes()).isEqualTo(two);
        var some = Alphabet.of(model(6, few, 0.9));
        assertThat(some.name()).isNotEqualTo(Alphabet.of(LETTERS).name());
        assertThat(some.title()).isEqualTo(all.title() + ": " + String.join(", ", two));
    }

    @Test
    void each_model_sees_a_drawing_as_its_dataset_has_it() {
        var ink = new Ink(List.of(new Stroke(List.of(new InkPoint(10, 10), new InkPoint(40, 90)))));
        assertThat(DIGITS.sees(ink, Optional.empty())).isEqualTo(ink.toGlyph(Centring.MASS));
        assertThat(DIGITS.sees(ink, Optional.of(Centring.BOX)))
                .isEqualTo(ink.toGlyph(Centring.BOX));
        Glyph letter = LETTERS.sees(ink, Optional.empty());
        assertThat(letter.shape()).isEqualTo(LETTERS.data().shape());
        assertThat(letter).isEqualTo(letter.binarised(1));
        assertThat(OTHER_DIGITS.sees(ink, Optional.empty()))
                .isNotEqualTo(DIGITS.sees(ink, Optional.empty()));
        assertThat(OTHER_DIGITS.inkForm()).isNotEqualTo(InkForm.MNIST);
    }

    @Test
    void each_model_sees_a_kept_drawing_as_on_the_pad_however_its_glyph_was_centred() {
        var ink = new Ink(List.of(new Stroke(List.of(new InkPoint(10, 10), new InkPoint(40, 90)))));
        var kept =
                new OwnExample("1", "7", Gift.MINE, ink, ink.toGlyph(Centring.BOX), Instant.EPOCH);
        for (Model model : List.of(DIGITS, LETTERS, OTHER_DIGITS)) {
            assertThat(model.sees(kept)).isEqualTo(model.sees(ink, Optional.empty()));
        }
        var picture =
                new OwnExample(
                        "2", "7", Gift.MINE, new Ink(List.of()), kept.glyph(), Instant.EPOCH);
        assertThat(DIGITS.sees(picture)).isEqualTo(kept.glyph());
    }

    /// On 5,000 examples 99.3 % and 99.1 % cannot be told apart, 99.3 % and 98 % can.
    @Test
    void of_models_that_validation_cannot_tell_apart_those_of_other_hands_come_first() {
        Model plain = model(8, DIGITS.data(), StarterSet.cnn(), 0.993);
        Model asGood = model(9, DIGITS.data(), OtherHands.best(), 0.991);
        Model worse = model(10, DIGITS.data(), OtherHands.best(), 0.98);
        assertThat(RankedModels.of(List.of(plain, asGood, worse)).models())
                .containsExactly(asGood, plain, worse);
    }

    /// By its scores it would be the best of its kind.
    @Test
    void a_copy_that_learned_a_hand_stands_for_its_kind_only_where_nothing_else_does() {
        Model plain = model(11, DIGITS.data(), StarterSet.cnn(), 0.99);
        var descent = (Learning.GradientDescent) OtherHands.best().learning();
        var parent = new Parent(plain.run().id(), 12);
        Plan learned = OtherHands.best().learning("Copy", descent.goingOnFrom(parent));
        Model mixed = model(12, DIGITS.data(), learned, 0.991);
        assertThat(Model.of(mixed.run(), mixed.network(), DATASETS))
                .as("what goes on with synthetic digits learns nobody's hand")
                .isEqualTo(mixed);
        Model copy =
                new Model(
                        mixed.name(),
                        mixed.run(),
                        mixed.network(),
                        mixed.data(),
                        true,
                        Optional.empty());
        var ranked = RankedModels.of(List.of(plain, copy));
        assertThat(ranked.models()).containsExactly(copy, plain);
        assertThat(ranked.bestOfEachKind(_ -> true)).containsExactly(plain);
        assertThat(RankedModels.of(List.of(copy)).bestOfEachKind(_ -> true)).containsExactly(copy);
    }

    private static Model model(int number, String dataset, double accuracy) {
        return model(number, DATASETS.current(dataset).orElseThrow(), accuracy);
    }

    private static Model control(int number, double accuracy) {
        return model(
                number,
                DIGITS.data(),
                StarterSet.plans().getFirst().withShuffledLabels(0),
                accuracy);
    }

    private static Model model(int number, DatasetFacts data, double accuracy) {
        return model(number, data, StarterSet.plans().getFirst(), accuracy);
    }

    private static Model model(int number, DatasetFacts data, Plan plan, double accuracy) {
        var run = RunSamples.finished(number, plan, accuracy);
        var network = Network.of(plan.architecture(), data.shape(), data.classes().size());
        return new Model(run.model(), run, network, data, false, Optional.empty());
    }
}
