package org.glyphery.ui.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.statistics.ExampleMeasure;
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
        return "no. %s, %s".formatted(NumberWords.count(index), split.word());
    }

    /// What was measured of it, in words.
    ///
    /// @param measures of all examples; none while they are computed
    Map<ExampleMeasure, String> measured(Map<Split, List<MeasureColumn>> measures) {
        Map<ExampleMeasure, String> words = new EnumMap<>(ExampleMeasure.class);
        for (MeasureColumn column : measures.getOrDefault(split, List.of())) {
            words.put(column.measure(), column.measure().words(column.values()[index]));
        }
        return words;
    }
}
