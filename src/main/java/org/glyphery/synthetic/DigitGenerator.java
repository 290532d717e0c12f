package org.glyphery.synthetic;

import java.util.List;
import org.glyphery.Randomness;
import org.glyphery.image.Nib;

/// Writes digits in the forms of many schools and regions. The digit at a place follows from the
/// recipe and the place alone.
public final class DigitGenerator {

    private static final double MARKED = 0.12;
    private static final int ONE = 1;
    private static final int EIGHT = 8;

    private final Recipe recipe;

    public DigitGenerator(Recipe recipe) {
        this.recipe = recipe;
    }

    /// @param place from 0 in an endless row
    public SyntheticDigit digit(long place) {
        var chance = chance(place);
        List<DigitForm> forms = DigitForms.of(DigitForms.digit(chance));
        double[] shares = forms.stream().mapToDouble(recipe::share).toArray();
        return written(forms.get(chance.which(shares)), chance);
    }

    /// A digit in this form, as one hand would write it and another would not.
    ///
    /// @param place from 0 in an endless row
    public SyntheticDigit digit(DigitForm form, long place) {
        return written(form, chance(place));
    }

    private Chance chance(long place) {
        return new Chance(new Randomness(Randomness.key(recipe.seed(), place)));
    }

    private SyntheticDigit written(DigitForm form, Chance chance) {
        var ink = new Hand(chance, recipe.variation()).write(form);
        return new SyntheticDigit(form, ink, nib(form.digit(), chance));
    }

    /// Thick pens fill the holes of a digit: they write eights that are read as eights. A one has
    /// no hole, and is often short beside its pen where it was scanned small.
    private Nib nib(int digit, Chance chance) {
        double softness = chance.between(1, 1.8);
        if (!chance.happens(MARKED * recipe.variation().of(Trait.MARKERS))) {
            return new Nib(chance.between(2, 3), softness);
        }
        return switch (digit) {
            case ONE -> new Nib(chance.between(3, 9), softness);
            case EIGHT -> new Nib(chance.between(2.8, 3.5), softness);
            default -> new Nib(chance.between(3, 4.4), softness);
        };
    }
}
