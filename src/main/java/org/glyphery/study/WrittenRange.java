package org.glyphery.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.glyphery.InvalidSetting;
import org.glyphery.study.Dimension.Range;
import org.glyphery.study.Dimension.Range.Between;
import org.glyphery.training.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people write for a field of a sweep: values with commas between, "16, 64, 256", or a
/// stretch of numbers, "0.001 to 0.1", "0.001 to 0.1, log, 5 steps", "8..64 step 8".
///
/// @param rest of a stretch, after its ends
record WrittenRange(String from, String to, String rest) {

    private static final String VALUES = "values";
    private static final String EXAMPLES =
            "as in \"16, 64, 256\", \"0.001 to 0.1, log, 5 steps\" or \"8..64 step 8\"";

    private static final Pattern STRETCH =
            Pattern.compile("\\s*([^\\s,\\[\\]]+?)\\s*(?:\\bto\\b|\\.\\.)\\s*([^\\s,\\[\\]]+)(.*)");

    private static final Pattern OPTION =
            Pattern.compile(
                    "[\\s,]+(?:(?<log>log)|(?:in\\s+)?(?<steps>\\d{1,4})\\s+steps?"
                            + "|step\\s+(?:of\\s+)?(?<step>[^\\s,]+))(?=[\\s,]|$)");

    /// @throws org.glyphery.UserError if it is neither
    static Range read(String written) {
        Matcher stretch = STRETCH.matcher(written);
        return stretch.matches()
                ? new WrittenRange(stretch.group(1), stretch.group(2), stretch.group(3)).range()
                : new Range.Values(values(written));
    }

    private static List<JsonNode> values(String written) {
        try {
            return Yaml.list(written);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(VALUES, "values with commas between", written);
        }
    }

    private Range range() {
        boolean logarithmic = false;
        int steps = Between.STEPS;
        Optional<BigDecimal> step = Optional.empty();
        Matcher option = OPTION.matcher(rest);
        int read = 0;
        while (option.find() && option.start() == read) {
            read = option.end();
            if (option.group("log") != null) logarithmic = true;
            if (option.group("steps") != null) steps = Integer.parseInt(option.group("steps"));
            if (option.group("step") != null) step = Optional.of(number(option.group("step")));
        }
        if (!rest.substring(read).isBlank()) {
            throw new InvalidSetting(VALUES, EXAMPLES, from + " to " + to + rest);
        }
        var stretch =
                new Between(
                        number(from).doubleValue(), number(to).doubleValue(), logarithmic, steps);
        if (step.isEmpty()) return stretch;
        if (logarithmic) {
            throw new InvalidSetting(
                    VALUES, "either logarithmic or of one step", from + " to " + to + rest);
        }
        return new Range.Values(stepped(step.get()));
    }

    private List<JsonNode> stepped(BigDecimal step) {
        if (step.signum() <= 0) throw new InvalidSetting("step", "above 0", step);
        BigDecimal first = number(from);
        BigDecimal count =
                number(to).subtract(first).divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        if (count.compareTo(BigDecimal.valueOf(Sweep.MOST_RUNS)) > 0) {
            throw new InvalidSetting(
                    VALUES, "at most %d numbers".formatted(Sweep.MOST_RUNS), count.toPlainString());
        }
        return LongStream.range(0, count.longValueExact())
                .mapToObj(place -> node(first.add(step.multiply(BigDecimal.valueOf(place)))))
                .toList();
    }

    private static JsonNode node(BigDecimal number) {
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        return isWhole && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                ? JsonMapper.shared().valueToTree(number.intValueExact())
                : JsonMapper.shared().valueToTree(number.doubleValue());
    }

    private static BigDecimal number(String text) {
        try {
            // Through a double, whose exponents are bounded.
            return BigDecimal.valueOf(Double.parseDouble(text));
        } catch (NumberFormatException words) {
            throw new InvalidSetting(
                    VALUES,
                    "numbers with \"to\" between, or values with commas between, " + EXAMPLES,
                    text);
        }
    }
}
