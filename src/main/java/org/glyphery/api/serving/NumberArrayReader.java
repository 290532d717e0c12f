package org.glyphery.api.serving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads arrays in arrays of numbers while they arrive, without a tree of them in between. The
/// first way down tells the shape; all others must be like it.
final class NumberArrayReader {

    private static final int DEEPEST = 6;
    private static final int UNKNOWN = -1;
    private static final int FIRST_ROOM = 1024;
    private static final String ZERO = "0.0";

    private final JsonParser json;
    private final String name;
    private final int most;

    private final List<Integer> shape = new ArrayList<>();
    private final int[] at = new int[DEEPEST];
    private int depthOfNumbers = UNKNOWN;
    private float[] values = new float[FIRST_ROOM];
    private int count;

    /// @param json at the first token of the array
    /// @param name of the array, for messages
    /// @param most numbers
    NumberArrayReader(JsonParser json, String name, int most) {
        this.json = json;
        this.name = name;
        this.most = most;
    }

    /// @param named name that each element of the outermost array may be wrapped in, `{"images":
    ///   [...]}`
    /// @throws InvalidTensor if it is not what it must be
    NumberArray read(String named) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new InvalidTensor(
                    "\"%s\" must be an array, but it is %s.".formatted(name, found()));
        }
        readArray(0, named);
        if (shape.contains(0)) {
            throw new InvalidTensor("\"%s\" holds an empty array.".formatted(name));
        }
        return new NumberArray(shape, Arrays.copyOf(values, count));
    }

    private void readArray(int depth, String named) {
        if (depth == DEEPEST) {
            throw new InvalidTensor(
                    "\"%s\" is nested deeper than %d arrays.".formatted(name, DEEPEST));
        }
        if (depth == shape.size()) shape.add(UNKNOWN);
        int length = 0;
        JsonToken token = json.nextToken();
        while (token != JsonToken.END_ARRAY) {
            at[depth] = length++;
            if (depth == 0 && token == JsonToken.START_OBJECT) {
                readWrapped(named);
            } else {
                readElement(token, depth, named);
            }
            token = json.nextToken();
        }
        requireLength(depth, length);
    }

    private void readElement(JsonToken token, int depth, String named) {
        switch (token) {
            case START_ARRAY -> readArray(depth + 1, named);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber(depth);
            default ->
                    throw new InvalidTensor(
                            "%s must be a number, but it is %s.".formatted(place(depth), found()));
        }
    }

    private void readWrapped(String named) {
        boolean isNamed = json.nextToken() == JsonToken.PROPERTY_NAME;
        if (!isNamed || !json.currentName().equals(named)) {
            throw new InvalidTensor(
                    "%s has the input \"%s\", but there is one input, named \"%s\"."
                            .formatted(place(0), isNamed ? json.currentName() : "", named));
        }
        readElement(json.nextToken(), 0, named);
        if (json.nextToken() != JsonToken.END_OBJECT) {
            throw new InvalidTensor(
                    "%s has more than one input, but there is one, named \"%s\"."
                            .formatted(place(0), named));
        }
    }

    private void readNumber(int depth) {
        if (depthOfNumbers == UNKNOWN) depthOfNumbers = depth;
        if (depthOfNumbers != depth) {
            throw new InvalidTensor(
                    "%s is nested deeper or less deep than the numbers before it."
                            .formatted(place(depth)));
        }
        float value = isZero() ? 0 : json.getFloatValue();
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidTensor(
                    "%s is %s, but numbers must be in [0, 1], where 0 is paper and 1 is ink; divide grey levels by 255."
                            .formatted(place(depth), shortened(json.getString())));
        }
        if (count == most) {
            throw new TensorTooLarge(name, most);
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, (int) Math.min(most, 2L * values.length));
        }
        values[count++] = value;
    }

    /// Four pixels in five are paper, mostly written "0.0", which takes long to parse.
    private boolean isZero() {
        if (json.getStringLength() != ZERO.length()) return false;
        char[] text = json.getStringCharacters();
        int from = json.getStringOffset();
        return text[from] == '0' && text[from + 1] == '.' && text[from + 2] == '0';
    }

    private void requireLength(int depth, int length) {
        boolean deeper = depthOfNumbers != UNKNOWN && depth > depthOfNumbers;
        int expected = shape.get(depth);
        if (expected == UNKNOWN && !deeper) {
            shape.set(depth, length);
        } else if (deeper || expected != length) {
            throw new InvalidTensor(
                    "%s has %d elements, but arrays beside it have %s."
                            .formatted(
                                    depth == 0 ? name : place(depth - 1),
                                    length,
                                    deeper ? "numbers in its place" : expected));
        }
    }

    /// "instances[0][27]"
    private String place(int depth) {
        return IntStream.rangeClosed(0, depth)
                .mapToObj(level -> "[" + at[level] + "]")
                .collect(Collectors.joining("", name, ""));
    }

    private String found() {
        return switch (json.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "the text \"%s\"".formatted(shortened(json.getString()));
            default -> json.currentToken() == null ? "missing" : shortened(json.getString());
        };
    }

    private static String shortened(String text) {
        int most = 40;
        return text.length() <= most ? text : text.substring(0, most) + "...";
    }
}
