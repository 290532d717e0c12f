package org.glyphery.ui.train;

import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.network.Architecture;
import org.glyphery.network.ReadingOrder;
import org.glyphery.network.RecurrentCell;
import org.glyphery.network.ResidualCnn;
import org.glyphery.network.TemplateForm;

/// What a kind of network does, in a few words for somebody who meets it for the first time.
final class PresetWords {

    private PresetWords() {}

    static String of(Architecture architecture) {
        return switch (architecture) {
            case Architecture.Templates(TemplateForm form) -> of(form);
            case Architecture.Linear _ -> "each pixel votes";
            case Architecture.Mlp mlp ->
                    mlp.hiddenUnits().stream()
                            .map(NumberWords::count)
                            .collect(Collectors.joining(", then ", "", " units see all of it"));
            case Architecture.Cnn _ -> "small kernels slide over it";
            case ResidualCnn _ -> "deep convolutions with shortcuts";
            case Architecture.Recurrent recurrent -> of(recurrent);
        };
    }

    private static String of(TemplateForm form) {
        return switch (form) {
            case NEAREST_MEAN -> "the nearest mean picture wins";
            case DOT_PRODUCT -> "the most overlap wins";
        };
    }

    private static String of(Architecture.Recurrent recurrent) {
        String reads = "reads %s by %1$s".formatted(unit(recurrent.reading()));
        if (recurrent.layers() > 1) {
            return "%s, %s layers deep".formatted(reads, NumberWords.word(recurrent.layers()));
        }
        return reads + (recurrent.cell() == RecurrentCell.GRU ? ", fewer gates" : ", remembers");
    }

    private static String unit(ReadingOrder order) {
        return switch (order) {
            case ROWS -> "row";
            case COLUMNS -> "column";
            case PIXELS -> "pixel";
        };
    }
}
