package org.glyphery.inspection.slices;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.glyphery.NumberWords;
import org.glyphery.inspection.EpochAnswers;

/// What is said of slices, as a teacher would say it.
///
/// @param classes their names, in the order of the labels
public record SliceWords(List<String> classes, int[] predicted) {

    private static final List<String> DIGITS =
            List.of(
                    "zeros", "ones", "twos", "threes", "fours", "fives", "sixes", "sevens",
                    "eights", "nines");

    private static final double SMALLEST_TOLD = 0.001;

    /// A share that is this large or larger is told without decimals.
    private static final double LARGE = 0.1;

    public SliceWords {
        classes = List.copyOf(classes);
    }

    public static SliceWords of(EpochAnswers answers) {
        return new SliceWords(answers.classes(), answers.predicted());
    }

    /// "Ones that are wide are read as 7 in 41 % of 80 cases, the others in 0.3 % (p < 0.001)."
    public String sentence(MistakeSlice slice) {
        return subject(slice) + " " + predicate(slice);
    }

    /// "are read as 7 in 41 % of 80 cases, the others in 0.3 % (p < 0.001)."
    public String predicate(MistakeSlice slice) {
        return "%s in %s of %s cases%s, the others in %s (%s)."
                .formatted(
                        slice.readAs().isPresent()
                                ? "are read as " + classes.get(slice.readAs().getAsInt())
                                : "are misread",
                        percent(slice.inside().share()),
                        NumberWords.count(slice.inside().count()),
                        mostly(slice).map(" (mostly as %s)"::formatted).orElse(""),
                        percent(slice.outside().share()),
                        probability(slice.pValue()));
    }

    /// "Ones that are wide and lean to the left".
    public String subject(MistakeSlice slice) {
        var phrases = slice.conditions().stream().map(ConditionWords::phrase).toList();
        String conditions =
                phrases.size() == 1
                        ? phrases.getFirst().words()
                        : phrases.getLast().after(phrases.getFirst());
        return "%s that %s".formatted(NumberWords.capitalised(members(slice.label())), conditions);
    }

    private String members(OptionalInt label) {
        if (label.isEmpty()) {
            return classes.stream().allMatch(SliceWords::isDigit) ? "digits" : "pictures";
        }
        String name = classes.get(label.getAsInt());
        return isDigit(name)
                ? DIGITS.get(name.charAt(0) - '0')
                : "pictures of “%s”".formatted(name);
    }

    private static boolean isDigit(String name) {
        return name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) <= '9';
    }

    /// The class as which most of the misread ones are read, where most are read alike.
    private Optional<String> mostly(MistakeSlice slice) {
        if (slice.readAs().isPresent()) return Optional.empty();
        Map<Integer, Integer> counts = new HashMap<>();
        slice.misread().forEach(index -> counts.merge(predicted[index], 1, Integer::sum));
        int most = Collections.max(counts.values());
        if (2 * most <= slice.misread().size()) return Optional.empty();
        return counts.entrySet().stream()
                .filter(each -> each.getValue() == most)
                .map(each -> classes.get(each.getKey()))
                .findFirst();
    }

    /// What stands behind the sentence: the exact cuts, the counts and the intervals.
    public String detail(MistakeSlice slice) {
        List<String> parts = new ArrayList<>();
        slice.conditions().stream()
                .filter(condition -> !condition.measure().isCount()) // the sentence says it exactly
                .map(ConditionWords::cut)
                .forEach(parts::add);
        parts.add(counted(slice.inside()));
        parts.add("others " + counted(slice.outside()));
        return NumberWords.capitalised(String.join(" · ", parts));
    }

    private static String counted(CountedShare share) {
        return "%s of %s (95 %% interval %s %%)"
                .formatted(
                        NumberWords.count(share.hits()),
                        NumberWords.count(share.count()),
                        share.interval().percent(1));
    }

    private static String percent(double share) {
        return share >= LARGE
                ? "%s %%".formatted(Math.round(100 * share))
                : NumberWords.roundPercent(share);
    }

    private static String probability(double value) {
        return value < SMALLEST_TOLD
                ? "p < 0.001"
                : "p = " + String.format(Locale.ROOT, "%.3f", value);
    }
}
