package org.glyphery.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glyphery.InvalidSetting;

/// All that decides what the generator writes.
///
/// @param variation between hands
/// @param shares by [DigitForm#title()], how many times as often as usual a form is written; 1 for
///   forms that are not named, 0 for never. One form of each digit at least is left
public record Recipe(long seed, Variation variation, Map<String, Double> shares) {

    public static final Recipe USUAL = new Recipe(7, Variation.USUAL, Map.of());

    private static final double MOST = 100;

    public Recipe {
        shares = Map.copyOf(shares);
        for (var each : new TreeMap<>(shares).entrySet()) {
            requireForm(each.getKey());
            double times = each.getValue();
            if (!(times >= 0 && times <= MOST)) {
                throw new InvalidSetting(
                        "share of " + each.getKey(), "from 0 to 100 times the usual", times);
            }
        }
        for (int digit = 0; digit < 10; digit++) requireAny(digit, shares);
    }

    private static void requireForm(String title) {
        if (DigitForms.all().stream().noneMatch(form -> form.title().equals(title))) {
            throw new InvalidSetting("form", "one that the generator knows", "\"" + title + "\"");
        }
    }

    private static void requireAny(int digit, Map<String, Double> shares) {
        if (DigitForms.of(digit).stream()
                .allMatch(form -> shares.getOrDefault(form.title(), 1.0) == 0)) {
            throw new InvalidSetting("forms of " + digit, "one at least", "none");
        }
    }

    /// The same in other hands.
    public Recipe withSeed(long other) {
        return new Recipe(other, variation, shares);
    }

    /// The same, but with hands that differ so much.
    public Recipe with(Variation other) {
        return new Recipe(seed, other, shares);
    }

    /// What differs from the usual recipe, in words.
    public String words() {
        List<String> words = new ArrayList<>();
        for (Trait trait : Trait.values()) describe(words, trait.title(), variation.of(trait));
        new TreeMap<>(shares)
                .forEach((title, times) -> {
                    if (times == 0) words.add("without " + title);
                    else describe(words, title, times);
                });
        words.add("seed " + seed);
        return String.join(", ", words);
    }

    private static void describe(List<String> words, String name, double times) {
        if (times != 1) words.add(name + " × " + Double.toString(times));
    }

    double share(DigitForm form) {
        return form.share() * shares.getOrDefault(form.title(), 1.0);
    }
}
