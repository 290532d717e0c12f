package org.glyphery.number;

import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.image.Centring;
import org.glyphery.image.Ink;
import org.glyphery.network.Classifier;
import org.glyphery.network.Softmax;

/// A network of MNIST's form as the reader of groups.
public record NetworkReader(Classifier classifier) implements GroupReader {

    @Override
    public List<GroupReading> read(List<Ink> groups) {
        int pixels = classifier.network().input().pixels();
        float[] examples = new float[groups.size() * pixels];
        for (int row = 0; row < groups.size(); row++) {
            float[] own = groups.get(row).toGlyph(Centring.MASS).pixels();
            System.arraycopy(own, 0, examples, row * pixels, pixels);
        }
        float[] logits = classifier.logits(examples, groups.size());
        int classes = classifier.network().classes();
        return IntStream.range(0, groups.size())
                .mapToObj(row -> new GroupReading(Softmax.probabilities(logits, row, classes), 1))
                .toList();
    }
}
