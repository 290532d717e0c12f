package org.glyphery;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Numbers as people read them, the same whatever the server's locale is.
public final class NumberWords {

    private static final List<String> WORDS =
            List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight");

    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d\\.\\d+E-\\d");

    private NumberWords() {}

    public static String percent(double share) {
        return fixed(100 * share, 2, " %");
    }

    /// A share to one decimal, for what changes while one looks.
    public static String roundPercent(double share) {
        return fixed(100 * share, 1, " %");
    }

    public static String crossEntropy(double nats) {
        return fixed(nats, 4, "");
    }

    /// What logits are divided by.
    public static String temperature(double value) {
        return fixed(value, 2, "");
    }

    /// Rounded as browsers round, by the exact value that a double has.
    private static String fixed(double value, int decimals, String unit) {
        if (!Double.isFinite(value)) return "–";
        return plain(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP)) + unit;
    }

    /// All its digits, with a minus as wide as a plus.
    public static String plain(BigDecimal value) {
        String digits = "%,." + value.scale() + "f";
        return String.format(Locale.ROOT, digits, value).replace('-', '−');
    }

    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// "1 drawing", "15 drawings".
    public static String counted(int count, String thing) {
        return count(count) + " " + thing + (count == 1 ? "" : "s");
    }

    /// A setting as plans have it, small numbers with all their zeros: 0.0003 rather than 3.0E-4.
    public static String setting(String text) {
        return SMALL_NUMBER.matcher(text).matches()
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    /// The number with as few digits as say it, six at most.
    public static String digits(double value) {
        return new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    /// Milliseconds, of a model's answer.
    public static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f ms", duration.toNanos() / 1e6);
    }

    /// The time that a job takes: seconds, or minutes and seconds.
    public static String time(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds >= 60) {
            return "%d min %02d s".formatted(seconds / 60, seconds % 60);
        }
        return duration.toMillis() < 10_000
                ? String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3)
                : seconds + " s";
    }

    /// The same of seconds as [#time] has it of a duration.
    public static String seconds(double seconds) {
        return time(Duration.ofMillis(Math.round(1000 * seconds)));
    }

    /// What changes while one looks: no fractions, they would only flicker.
    public static String whole(Duration duration) {
        long seconds = Math.ceilDiv(duration.toMillis(), 1000);
        return time(Duration.ofSeconds(Math.max(1, seconds))).replace(".0", "");
    }

    /// What is left of a job.
    public static String remaining(Duration duration) {
        return whole(duration) + " left";
    }

    /// Small numbers as words, as sentences have them.
    public static String word(int count) {
        return count < WORDS.size() ? WORDS.get(count) : Integer.toString(count);
    }

    /// "a", "a and b", "a, b and c".
    public static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    public static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
