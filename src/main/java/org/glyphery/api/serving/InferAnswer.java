package org.glyphery.api.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.glyphery.run.ModelName;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// What a model says, in the Open Inference Protocol.
///
/// @param modelName as it was asked
/// @param modelVersion that answered: an epoch, or what was promoted under a served name
/// @param id of the request, if it had one
@JsonNaming(SnakeCaseStrategy.class)
record InferAnswer(
        ModelName modelName,
        String modelVersion,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> id,
        List<Tensor> outputs) {

    /// @param data row by row, all in one row
    record Tensor(String name, String datatype, List<Integer> shape, float[] data) {

        /// @param probabilities [size, classes]
        static Tensor of(float[] probabilities, int size) {
            return new Tensor(
                    Signature.OUTPUT,
                    "FP32",
                    List.of(size, probabilities.length / size),
                    probabilities);
        }
    }
}
