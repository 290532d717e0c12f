package org.glyphery.number;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Classifier;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Network;
import org.glyphery.network.Npz;
import org.glyphery.network.Softmax;
import org.glyphery.network.Weights;

/// A small network that tells whole digits from parts of digits and from several at once. It
/// learned from numbers that a program composes of digits that another program writes, so that
/// nobody's hand is in it; the benchmark `wholeness` trains it anew.
public final class WholeDigits implements AutoCloseable {

    /// The weights' file, beside this class.
    public static final String FILE = "whole-digits.npz";

    /// The class of whole digits; 0 is anything else.
    static final int WHOLE = 1;

    private static final int CLASSES = 2;

    private final Classifier classifier;

    public WholeDigits(Weights weights) {
        classifier = new Classifier(network(), weights);
    }

    static Network network() {
        var cnn = new CnnBuilder().kernel(3).channels(8, 16, 24).denseUnits(32).build();
        return Network.of(cnn, PictureShape.MNIST, CLASSES);
    }

    /// Those that come with the program.
    public static Weights shipped() {
        try (InputStream file = WholeDigits.class.getResourceAsStream(FILE)) {
            return Npz.read(Objects.requireNonNull(file, FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The probability that each of these is a whole digit, computed together on the caller's
    /// thread.
    ///
    /// @param glyphs in MNIST's form, at least one
    public double[] of(List<Glyph> glyphs) {
        float[] logits = classifier.logits(Glyph.batch(glyphs), glyphs.size());
        return IntStream.range(0, glyphs.size())
                .mapToDouble(row -> Softmax.probabilities(logits, row, CLASSES)[WHOLE])
                .toArray();
    }

    @Override
    public void close() {
        classifier.close();
    }
}
