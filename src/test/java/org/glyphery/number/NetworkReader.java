package org.glyphery.number;

import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.image.Centring;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.network.Classifier;
import org.glyphery.network.Softmax;

/// A network of MNIST's form as the reader of groups, beside the one that knows whole digits.
public record NetworkReader(Classifier classifier, WholeDigits whole) implements GroupReader {

    @Override
    public List<GroupReading> read(List<Ink> groups) {
        int pixels = classifier.network().input().pixels();
        List<Glyph> glyphs = groups.stream().map(group -> group.toGlyph(Centring.MASS)).toList();
        float[] examples = new float[groups.size() * pixels];
        for (int row = 0; row < groups.size(); row++) {
            System.arraycopy(glyphs.get(row).pixels(), 0, examples, row * pixels, pixels);
        }
        float[] logits = classifier.logits(examples, groups.size());
        double[] wholeness = whole.of(glyphs);
        int classes = classifier.network().classes();
        return IntStream.range(0, groups.size())
                .mapToObj(row ->
                        new GroupReading(
                                Softmax.probabilities(logits, row, classes), wholeness[row]))
                .toList();
    }
}
