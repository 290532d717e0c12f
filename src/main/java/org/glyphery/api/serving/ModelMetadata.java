package org.glyphery.api.serving;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glyphery.network.Network;
import org.glyphery.run.ModelName;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// What goes into a model and what comes out, as TensorFlow Serving writes it.
@JsonNaming(SnakeCaseStrategy.class)
record ModelMetadata(ModelSpec modelSpec, Metadata metadata) {

    private static final int ANY = -1;

    @JsonNaming(SnakeCaseStrategy.class)
    record ModelSpec(ModelName name, String signatureName, String version) {}

    record Metadata(@JsonProperty("signature_def") SignatureDefinitions signatures) {}

    record SignatureDefinitions(
            @JsonProperty("signature_def") Map<String, SignatureDefinition> byName) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record SignatureDefinition(
            Map<String, TensorInfo> inputs, Map<String, TensorInfo> outputs, String methodName) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record TensorInfo(String name, String dtype, TensorShape tensorShape) {

        static TensorInfo of(String name, int... sizes) {
            var dimensions =
                    Arrays.stream(sizes)
                            .mapToObj(size -> new ShapeDimension(Integer.toString(size), ""))
                            .toList();
            return new TensorInfo(
                    "%s_%s:0".formatted(Signature.NAME, name),
                    "DT_FLOAT",
                    new TensorShape(dimensions, false));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record TensorShape(List<ShapeDimension> dim, boolean unknownRank) {}

    /// @param size a number, written as a text; -1 is any
    record ShapeDimension(String size, String name) {}

    static ModelMetadata of(ModelName name, int version, Network network) {
        var input = network.input();
        var signature =
                new SignatureDefinition(
                        Map.of(
                                Signature.INPUT,
                                TensorInfo.of(
                                        Signature.INPUT,
                                        ANY,
                                        input.height(),
                                        input.width(),
                                        input.channels())),
                        Map.of(
                                Signature.OUTPUT,
                                TensorInfo.of(Signature.OUTPUT, ANY, network.classes())),
                        "tensorflow/serving/predict");
        return new ModelMetadata(
                new ModelSpec(name, "", Integer.toString(version)),
                new Metadata(new SignatureDefinitions(Map.of(Signature.NAME, signature))));
    }
}
