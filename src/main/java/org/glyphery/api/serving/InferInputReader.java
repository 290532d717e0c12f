package org.glyphery.api.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads the one input of an inference request while it arrives. Its numbers come in one row, or in
/// arrays in arrays as its shape says.
final class InferInputReader {

    private static final String PLACE = InferBody.INPUT;
    private static final Set<String> DATATYPES = Set.of("FP32", "FP64");
    private static final int MOST_DIMENSIONS = 6;

    private final JsonParser json;
    private final int most;

    private @Nullable String name;
    private @Nullable List<Integer> shape;
    private @Nullable String datatype;
    private @Nullable NumberArray data;

    /// @param json at the input's first token
    /// @param most numbers
    InferInputReader(JsonParser json, int most) {
        this.json = json;
        this.most = most;
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
                default -> skipParameters(fields);
            }
        }
        if (name == null) throw fields.missing("name");
        if (shape == null) throw fields.missing("shape");
        if (datatype == null) throw fields.missing("datatype");
        if (data == null) throw fields.missing("data");
        requireInput(name);
        requireDatatype(datatype);
        return shaped(data, shape);
    }

    private void skipParameters(Fields fields) {
        if (json.currentToken() != JsonToken.VALUE_NULL) fields.skipObject(PLACE + ".parameters");
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

    private static void requireDatatype(String datatype) {
        if (!DATATYPES.contains(datatype)) {
            throw new InvalidTensor(
                    "%s is of the datatype \"%s\", which is not read here: send FP32 or FP64, numbers in [0, 1], where 0 is paper and 1 is ink."
                            .formatted(PLACE, Found.shortened(datatype)));
        }
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

    /// Of sizes whose product may be larger than any number of numbers.
    private static long product(long sizes, long size) {
        return Math.min(Integer.MAX_VALUE, sizes * size);
    }
}
