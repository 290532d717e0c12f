package org.glyphery.api.serving;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads the one input of an inference request while it arrives. Its numbers come in one row, or in
/// arrays in arrays as its shape says, or in binary form behind the JSON.
final class InferInputReader {

    private static final String PLACE = InferBody.INPUT;
    private static final int MOST_DIMENSIONS = 6;
    private static final String BINARY_SIZE = "binary_data_size";
    private static final int NONE = -1;

    private final JsonParser json;
    private final int most;
    private final ByteBuffer binary;

    private @Nullable String name;
    private @Nullable List<Integer> shape;
    private @Nullable String datatype;
    private @Nullable NumberArray data;
    private int binarySize = NONE;

    /// @param json at the input's first token
    /// @param most numbers
    /// @param binary what follows the JSON, to be told by `binary_data_size`
    InferInputReader(JsonParser json, int most, ByteBuffer binary) {
        this.json = json;
        this.most = most;
        this.binary = binary;
    }

    /// @return the numbers in the shape that is said of them
    NumberArray read() {
        var fields = new Fields(json, PLACE, "name", "shape", "datatype", "parameters", "data");
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "name" -> name = fields.text(PLACE + ".name");
                case "shape" -> shape = shape();
                case "datatype" -> datatype = fields.text(PLACE + ".datatype");
                case "data" -> data = new NumberArrayReader(json, PLACE + ".data", most).read();
                default -> readParameters();
            }
        }
        if (name == null) throw fields.missing("name");
        if (shape == null) throw fields.missing("shape");
        if (datatype == null) throw fields.missing("datatype");
        if (data == null && binarySize == NONE) throw fields.missing("data");
        requireInput(name);
        var type = datatype(datatype);
        NumberArray raw = data == null ? binary(type, shape) : data;
        return shaped(type.toUnitRange(raw, PLACE + ".data"), shape);
    }

    /// Those that are not known are for other servers.
    private void readParameters() {
        if (json.currentToken() == JsonToken.VALUE_NULL) return;
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new InvalidTensor(
                    "\"%s.parameters\" must be an object, but it is %s."
                            .formatted(PLACE, Found.in(json)));
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isSize = json.currentName().equals(BINARY_SIZE);
            json.nextToken();
            if (isSize) {
                binarySize = binarySize();
            } else {
                json.skipChildren();
            }
        }
    }

    private int binarySize() {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && json.getNumberType() == JsonParser.NumberType.INT
                && json.getIntValue() >= 0) {
            return json.getIntValue();
        }
        throw new InvalidTensor(
                "\"%s.parameters.%s\" must be a number of bytes, but it is %s."
                        .formatted(PLACE, BINARY_SIZE, Found.in(json)));
    }

    private NumberArray binary(Datatype type, List<Integer> sizes) {
        long numbers = sizes.stream().mapToLong(size -> size).reduce(1, InferInputReader::product);
        if (numbers > most) throw new TensorTooLarge(PLACE, most);
        if (binarySize != numbers * type.bytes || binary.remaining() != binarySize) {
            throw new InvalidTensor(
                    "%s has %,d numbers of %s by its shape, which are %,d bytes, but %s is %,d, and %,d bytes follow the JSON."
                            .formatted(
                                    PLACE,
                                    numbers,
                                    type,
                                    numbers * type.bytes,
                                    BINARY_SIZE,
                                    binarySize,
                                    binary.remaining()));
        }
        float[] values = new float[(int) numbers];
        for (int index = 0; index < values.length; index++) values[index] = type.next(binary);
        return new NumberArray(sizes, values);
    }

    private List<Integer> shape() {
        if (json.currentToken() != JsonToken.START_ARRAY) throw badShape(Found.in(json));
        var sizes = new ArrayList<Integer>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
                    || json.getNumberType() != JsonParser.NumberType.INT
                    || json.getIntValue() < 0) {
                throw badShape("[..., %s, ...]".formatted(Found.in(json)));
            }
            if (sizes.size() == MOST_DIMENSIONS) throw badShape("longer");
            sizes.add(json.getIntValue());
        }
        if (sizes.isEmpty()) throw badShape("[]");
        return sizes;
    }

    private static InvalidTensor badShape(String found) {
        return new InvalidTensor(
                "\"%s.shape\" must be an array of 1 to %d whole numbers, of which the first counts the pictures, but it is %s."
                        .formatted(PLACE, MOST_DIMENSIONS, found));
    }

    private static void requireInput(String name) {
        if (!name.equals(Signature.INPUT)) {
            throw new InvalidTensor(
                    "%s is named \"%s\", but there is one input, named \"%s\"."
                            .formatted(PLACE, Found.shortened(name), Signature.INPUT));
        }
    }

    private static Datatype datatype(String name) {
        return Datatype.named(name)
                .orElseThrow(() ->
                        new InvalidTensor(
                                "%s is of the datatype \"%s\", which is not read here: send FP32 or FP64, numbers in [0, 1], where 0 is paper and 1 is ink, or UINT8, grey levels from 0 to 255."
                                        .formatted(PLACE, Found.shortened(name))));
    }

    private static NumberArray shaped(NumberArray data, List<Integer> shape) {
        if (data.shape().equals(shape)) return data;
        long said = shape.stream().mapToLong(size -> size).reduce(1, InferInputReader::product);
        if (data.shape().size() > 1 || data.values().length != said) {
            throw new InvalidTensor(
                    "%s.shape is %s, but the shape of the data that came is %s; send them as the shape says, or all in one row."
                            .formatted(PLACE, shape, data.shape()));
        }
        return new NumberArray(shape, data.values());
    }

    /// The product of sizes, which may be larger than any number of numbers.
    private static long product(long sizes, long size) {
        return Math.min(Integer.MAX_VALUE, sizes * size);
    }
}
