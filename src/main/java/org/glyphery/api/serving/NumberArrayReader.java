package org.glyphery.api.serving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glyphery.image.Glyph;
import org.jspecify.annotations.Nullable;
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
    private final @Nullable String wrapper;
    private final @Nullable PictureFiles files;
    private final boolean any;

    private final List<Integer> shape = new ArrayList<>();
    private final int[] at = new int[DEEPEST];
    private boolean holdsNumbers;
    private float[] values = new float[FIRST_ROOM];
    private int count;

    /// A reader of any numbers.
    ///
    /// @param json at the first token of the array
    /// @param name of the array, for messages
    /// @param most numbers
    NumberArrayReader(JsonParser json, String name, int most) {
        this(json, name, most, null, null, true);
    }

    /// A reader of numbers in [0, 1].
    ///
    /// @param json at the first token of the array
    /// @param name of the array, for messages
    /// @param most numbers
    /// @param wrapper name that each element of the outermost array may be wrapped in, `{"images":
    ///   [...]}`
    /// @param files read those that stand where a picture can
    NumberArrayReader(
            JsonParser json,
            String name,
            int most,
            @Nullable String wrapper,
            @Nullable PictureFiles files) {
        this(json, name, most, wrapper, files, false);
    }

    private NumberArrayReader(
            JsonParser json,
            String name,
            int most,
            @Nullable String wrapper,
            @Nullable PictureFiles files,
            boolean any) {
        this.json = json;
        this.name = name;
        this.most = most;
        this.wrapper = wrapper;
        this.files = files;
        this.any = any;
    }

    /// @throws InvalidTensor if it is not what it must be
    NumberArray read() {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new InvalidTensor(
                    "\"%s\" must be an array, but it is %s.".formatted(name, Found.in(json)));
        }
        readArray(0);
        return new NumberArray(shape, Arrays.copyOf(values, count));
    }

    private void readArray(int depth) {
        if (depth == DEEPEST) {
            throw new InvalidTensor(
                    "\"%s\" is nested deeper than %d arrays.".formatted(name, DEEPEST));
        }
        if (depth == shape.size()) {
            if (holdsNumbers) throw mixed(depth - 1, "an array", "numbers");
            shape.add(UNKNOWN);
        }
        int length = 0;
        JsonToken token = json.nextToken();
        while (token != JsonToken.END_ARRAY) {
            at[depth] = length++;
            if (depth == 0
                    && token == JsonToken.START_OBJECT
                    && (wrapper != null || files != null)) {
                readObject();
            } else {
                readElement(token, depth);
            }
            token = json.nextToken();
        }
        requireLength(depth, length);
    }

    private void readElement(JsonToken token, int depth) {
        switch (token) {
            case START_ARRAY -> readArray(depth + 1);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber(depth);
            default ->
                    throw new InvalidTensor(
                            "%s must be a number, but it is %s."
                                    .formatted(place(depth), Found.in(json)));
        }
    }

    private void readObject() {
        boolean isNamed = json.nextToken() == JsonToken.PROPERTY_NAME;
        if (files != null && isNamed && json.currentName().equals(PictureFiles.FIELD)) {
            append(files.read(json, place(0)));
        } else {
            readWrapped(isNamed, wrapper == null ? PictureFiles.FIELD : wrapper);
        }
    }

    private void readWrapped(boolean isNamed, String named) {
        if (!isNamed || !json.currentName().equals(named)) {
            throw new InvalidTensor(
                    "%s has %s, but there is one, named \"%s\"."
                            .formatted(
                                    place(0), isNamed ? "the input " + name() : "no input", named));
        }
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_OBJECT && files != null) {
            readFile(files);
        } else {
            readElement(token, 0);
        }
        if (json.nextToken() != JsonToken.END_OBJECT) {
            throw new InvalidTensor(
                    "%s has more than one input, but there is one, named \"%s\"."
                            .formatted(place(0), named));
        }
    }

    private void readFile(PictureFiles known) {
        boolean isNamed = json.nextToken() == JsonToken.PROPERTY_NAME;
        if (!isNamed || !json.currentName().equals(PictureFiles.FIELD)) {
            throw new InvalidTensor(
                    "%s must be numbers, or a picture file as {\"b64\": ...}.".formatted(place(0)));
        }
        append(known.read(json, place(0)));
    }

    /// A picture that came as a file, as if its numbers had come row by row.
    private void append(Glyph glyph) {
        var own = glyph.shape();
        var rows =
                own.channels() == 1
                        ? List.of(own.height(), own.width())
                        : List.of(own.height(), own.width(), own.channels());
        if (shape.size() == 1) {
            if (holdsNumbers) throw mixed(0, "a picture file", "numbers");
            shape.addAll(rows);
            holdsNumbers = true;
        } else if (!shape.subList(1, shape.size()).equals(rows)) {
            throw new InvalidTensor(
                    "%s is a picture file, which is read as %s numbers, but pictures beside it have the shape %s."
                            .formatted(place(0), rows, shape.subList(1, shape.size())));
        }
        for (float value : glyph.pixels()) add(value);
    }

    private String name() {
        return "\"%s\"".formatted(Found.shortened(json.currentName()));
    }

    private void readNumber(int depth) {
        if (shape.size() > depth + 1) throw mixed(depth, "a number", "arrays");
        holdsNumbers = true;
        float value = isZero() ? 0 : json.getFloatValue();
        if (!any && !UnitRange.holds(value)) {
            throw UnitRange.refused(place(depth), value, Found.shortened(json.getString()));
        }
        add(any ? value : UnitRange.clamped(value));
    }

    private void add(float value) {
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

    /// @param there what came at its level before
    private InvalidTensor mixed(int depth, String found, String there) {
        return new InvalidTensor(
                "%s is %s, but there are %s %s it."
                        .formatted(
                                place(depth),
                                found,
                                there,
                                at[depth] > 0 ? "beside" : "in its place before"));
    }

    private void requireLength(int depth, int length) {
        int expected = shape.get(depth);
        if (expected == UNKNOWN) {
            shape.set(depth, length);
        } else if (expected != length) {
            throw new InvalidTensor(
                    "%s has %s, but arrays beside it have %d."
                            .formatted(place(depth - 1), elements(length), expected));
        }
    }

    private static String elements(int count) {
        return count == 1 ? "1 element" : "%d elements".formatted(count);
    }

    /// "instances[0][27]"
    private String place(int depth) {
        return IntStream.rangeClosed(0, depth)
                .mapToObj(level -> "[" + at[level] + "]")
                .collect(Collectors.joining("", name, ""));
    }
}
