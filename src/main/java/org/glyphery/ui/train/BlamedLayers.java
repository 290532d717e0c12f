package org.glyphery.ui.train;

import java.util.List;
import java.util.Map;
import org.glyphery.network.RecurrentCell;
import org.glyphery.training.FieldError;

/// The layers of a drawing that a field of the plan is about, by their titles.
final class BlamedLayers {

    private static final List<String> CONVOLUTION = List.of("convolution");
    private static final List<String> POOLING = List.of("pooling");
    private static final List<String> DENSE = List.of("dense");
    private static final List<String> RECURRENT =
            List.of(RecurrentCell.LSTM.name(), RecurrentCell.GRU.name());

    private static final Map<String, List<String>> LAYERS =
            Map.ofEntries(
                    Map.entry("channels", CONVOLUTION),
                    Map.entry("kernel", CONVOLUTION),
                    Map.entry("stride", CONVOLUTION),
                    Map.entry("padding", CONVOLUTION),
                    Map.entry("pooling", POOLING),
                    Map.entry("poolingKernel", POOLING),
                    Map.entry("poolingStride", POOLING),
                    Map.entry("poolingRoundedUp", POOLING),
                    Map.entry("pooledBlocks", POOLING),
                    Map.entry("residualBlocks", List.of("residual")),
                    Map.entry("logitsFactor", List.of("factor")),
                    Map.entry("hiddenUnits", DENSE),
                    Map.entry("denseUnits", DENSE),
                    Map.entry("layers", RECURRENT),
                    Map.entry("units", RECURRENT),
                    Map.entry("rows", List.of("reading")),
                    Map.entry("dropout", List.of("dropout")));

    private BlamedLayers() {}

    static List<String> of(List<FieldError> errors) {
        return errors.stream()
                .map(FieldError::field)
                .flatMap(field -> of(field).stream())
                .distinct()
                .toList();
    }

    private static List<String> of(String field) {
        String[] names = field.split("[.\\[]", 3);
        return switch (names[0]) {
            case "dataset" -> List.of("picture");
            case "architecture" ->
                    names.length > 1 ? LAYERS.getOrDefault(names[1], List.of()) : List.of();
            default -> List.of();
        };
    }
}
