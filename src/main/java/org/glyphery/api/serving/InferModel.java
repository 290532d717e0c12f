package org.glyphery.api.serving;

import java.util.List;
import org.glyphery.network.Network;
import org.glyphery.run.ModelName;

/// A model as the Open Inference Protocol describes it.
///
/// @param name its own, or a served one
/// @param versions that can be asked
/// @param platform project and format, as the protocol wants it
/// @param inputs the one, [any, height, width, channels]
/// @param outputs the one, [any, classes]
record InferModel(
        ModelName name,
        List<String> versions,
        String platform,
        List<TensorForm> inputs,
        List<TensorForm> outputs) {

    private static final int ANY = -1;

    record TensorForm(String name, String datatype, List<Integer> shape) {}

    static InferModel of(ModelName name, List<Integer> versions, Network network) {
        var input = network.input();
        var pictures = List.of(ANY, input.height(), input.width(), input.channels());
        return new InferModel(
                name,
                versions.stream().map(String::valueOf).toList(),
                "glyphery_npz",
                List.of(new TensorForm(Signature.INPUT, "FP32", pictures)),
                List.of(new TensorForm(Signature.OUTPUT, "FP32", List.of(ANY, network.classes()))));
    }
}
