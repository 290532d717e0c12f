package org.glyphery.ui.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.statistics.MeasureColumn;
import org.glyphery.image.Glyph;

/// One example of a dataset, as a page shows it.
record ShownExample(DatasetFacts facts, Split split, Examples examples, int index) {

    Glyph glyph() {
        return examples.glyph(index);
    }

    /// The bytes of its picture, as [Examples#copyBytes] has them.
    byte[] bytes() {
        byte[] bytes = new byte[examples.shape().pixels()];
        examples.copyBytes(index, bytes, 0);
        return bytes;
    }

    int label() {
        return examples.label(index);
    }

    /// The name of its class.
    String className() {
        return facts.classes().get(label());
    }

    /// What people call it: its number and its split.
    String title() {
        return "number %s of %s".formatted(NumberWords.count(index), split.word());
    }

    /// Its measures in words, "Ink 103.5 px".
    ///
    /// @param measures of all examples; none while they are computed
    List<String> measured(Map<Split, List<MeasureColumn>> measures) {
        return Stream.ofNullable(measures.get(split))
                .flatMap(List::stream)
                .map(column ->
                        String.format(
                                        Locale.ROOT,
                                        "%s %.4g%s",
                                        column.measure().title(),
                                        column.values()[index],
                                        column.measure().unit())
                                .replace('-', '−'))
                .toList();
    }
}
