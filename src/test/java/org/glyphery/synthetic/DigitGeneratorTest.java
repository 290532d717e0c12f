package org.glyphery.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.glyphery.InvalidSetting;
import org.glyphery.image.Ink;
import org.glyphery.image.InkPoint;
import org.glyphery.image.Nib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigitGeneratorTest {

    private static final int MANY = 20_000;

    private final DigitGenerator generator = new DigitGenerator(Recipe.USUAL);

    @Test
    void a_digit_follows_from_the_recipe_and_its_place_alone() {
        assertThat(generator.digit(41)).isEqualTo(new DigitGenerator(Recipe.USUAL).digit(41));
        assertThat(generator.digit(41).ink()).isNotEqualTo(generator.digit(42).ink());
        var otherSeed = new Recipe(8, Variation.USUAL, Map.of());
        assertThat(new DigitGenerator(otherSeed).digit(41)).isNotEqualTo(generator.digit(41));
    }

    @Test
    void forms_are_written_as_often_as_their_shares_say() {
        List<DigitForm> written =
                LongStream.range(0, MANY).mapToObj(place -> generator.digit(place).form()).toList();
        for (DigitForm form : DigitForms.all()) {
            double all = DigitForms.of(form.digit()).stream().mapToDouble(DigitForm::share).sum();
            long ofDigit = written.stream().filter(each -> each.digit() == form.digit()).count();
            long ofForm = written.stream().filter(form::equals).count();
            assertThat((double) ofForm / ofDigit)
                    .as(form.title())
                    .isCloseTo(form.share() / all, within(0.04));
        }
    }

    @Test
    void every_form_has_a_name_of_its_own_and_says_where_it_is_taught() {
        assertThat(DigitForms.all()).extracting(DigitForm::title).doesNotHaveDuplicates();
        assertThat(DigitForms.all()).allSatisfy(form -> assertThat(form.taught()).isNotBlank());
    }

    static List<DigitForm> forms() {
        return DigitForms.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_a_digit_of_sensible_size_however_unsteady_the_hand(DigitForm form) {
        var wild = new DigitGenerator(new Recipe(3, Variation.all(2), Map.of()));
        for (int place = 0; place < 40; place++) {
            SyntheticDigit digit = wild.digit(form, place);
            double height = extent(digit.ink());
            assertThat(height).isBetween(0.1, 6.0);
            assertThat(digit.glyph().pixels()).contains(1f);
        }
    }

    private static double extent(Ink ink) {
        var down =
                ink.strokes().stream()
                        .flatMap(stroke -> stroke.points().stream())
                        .mapToDouble(InkPoint::y)
                        .summaryStatistics();
        return down.getMax() - down.getMin();
    }

    @Test
    void without_variation_a_form_has_no_slant_of_its_own_and_a_thin_pen() {
        var copybook = new DigitGenerator(new Recipe(7, Variation.all(0), Map.of()));
        DigitForm bare = DigitForms.of(1).getFirst();
        for (int place = 0; place < 50; place++) {
            SyntheticDigit one = copybook.digit(bare, place);
            assertThat(one.nib())
                    .extracting(Nib::width)
                    .satisfies(width -> assertThat(width).isBetween(2.0, 3.0));
        }
    }

    @Test
    void a_form_that_is_left_out_is_never_written() {
        var recipe = new Recipe(7, Variation.USUAL, Map.of("7 plain", 0.0, "0 slashed", 0.0));
        var without = new DigitGenerator(recipe);
        assertThat(LongStream.range(0, 5_000).mapToObj(without::digit))
                .extracting(digit -> digit.form().title())
                .doesNotContain("7 plain", "0 slashed")
                .contains("7 with a bar", "0 oval");
    }

    @Test
    void a_recipe_that_leaves_a_digit_without_a_form_is_refused() {
        Map<String, Double> none =
                DigitForms.of(3).stream().collect(Collectors.toMap(DigitForm::title, _ -> 0.0));
        assertThatThrownBy(() -> new Recipe(7, Variation.USUAL, none))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("forms of 3");
        assertThatThrownBy(() -> new Recipe(7, Variation.USUAL, Map.of("7 upside down", 1.0)))
                .hasMessageContaining("one that the generator knows");
        assertThatThrownBy(() -> new Recipe(7, Variation.USUAL, Map.of("7 plain", -1.0)))
                .hasMessageContaining("from 0 to 100");
        assertThatThrownBy(() -> Variation.USUAL.with(Trait.PROPORTIONS, 3))
                .hasMessageContaining("proportions");
    }
}
