package org.glyphery.ui.train;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people write in the fields of a plan, and what plans have of it.
final class FieldText {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_DECIMALS = 6; // 1e-8 reads better than its zeros

    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    private FieldText() {}

    static String written(JsonNode value) {
        if (value.isArray()) {
            return String.join(", ", value.valueStream().map(FieldText::written).toList());
        }
        return value.isFloatingPointNumber() ? written(value.doubleValue()) : value.asString("");
    }

    private static String written(double number) {
        var exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() > MOST_DECIMALS
                ? exact.toString().toLowerCase(Locale.ROOT)
                : exact.toPlainString();
    }

    /// A number, or whatever was typed in its place.
    static JsonNode number(String text) {
        String stripped = text.strip();
        try {
            return stripped.matches("[+-]?\\d+([eE]\\+?\\d{1,2})?")
                    ? JSON.readTree(new BigDecimal(stripped).toBigIntegerExact().toString())
                    : JSON.valueToTree(Double.valueOf(stripped));
        } catch (NumberFormatException e) {
            return JSON.valueToTree(stripped);
        }
    }

    /// A whole number of things, 0 where nothing is written.
    static JsonNode count(String text) {
        return text.isBlank() ? JSON.valueToTree(0) : number(text);
    }

    /// One number, or a list where several stand there.
    static JsonNode numbers(String text) {
        JsonNode list = list(text);
        return list.size() > 1 ? list : number(text.replace(',', ' '));
    }

    /// Numbers, or whatever was typed in their place.
    static JsonNode list(String text) {
        var list = JSON.createArrayNode();
        BETWEEN.splitAsStream(text)
                .filter(part -> !part.isEmpty())
                .map(FieldText::number)
                .forEach(list::add);
        return list;
    }
}
