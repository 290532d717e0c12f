package org.glyphery.dataset;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.synthetic.DigitGenerator;
import org.glyphery.synthetic.Recipe;
import org.glyphery.synthetic.SyntheticDigit;
import org.jspecify.annotations.Nullable;

/// Digits that a program writes, in the forms of many schools and regions and in MNIST's form:
/// 40,000 training and 4,000 test pictures, made when they are first asked for.
public final class SyntheticDigits implements InPlace {

    public static final String NAME = "synthetic-digits";

    /// The first eight hexadecimal digits of the SHA-256 of its test pictures.
    public static final String VERSION = "20cc768a";

    public static final String LICENCE = "Apache License 2.0";
    public static final String CITATION = "Glyphery, its generator of digits";

    private static final int TRAINING = 40_000;
    private static final int TEST = 4_000;

    static final DatasetFacts FACTS =
            new DatasetFacts(
                    NAME,
                    "Synthetic digits",
                    "Digits that a program writes, in the forms that schools and regions teach.",
                    VERSION,
                    Mnist.SHAPE,
                    Mnist.CLASSES,
                    Mnist.CONVENTION,
                    new SplitSizes(TRAINING, 0, TEST),
                    LICENCE,
                    CITATION,
                    Map.of(),
                    Long.parseUnsignedLong(VERSION, 16),
                    Optional.empty());

    private @Nullable Whole written;

    @Override
    public DatasetFacts facts() {
        return FACTS;
    }

    @Override
    public Optional<AbsentDataset> absence() {
        return Optional.empty();
    }

    @Override
    public synchronized Whole whole() {
        if (written == null) written = new Whole(examples(TEST, TRAINING), examples(0, TEST));
        return written;
    }

    /// The digits at these places of the generator's row.
    static Examples examples(int first, int count) {
        var generator = new DigitGenerator(Recipe.USUAL);
        int pixels = Mnist.SHAPE.pixels();
        MemorySegment pictures = Arena.ofAuto().allocate((long) count * pixels);
        int[] labels = new int[count];
        IntStream.range(0, count)
                .parallel()
                .forEach(index -> {
                    SyntheticDigit digit = generator.digit(first + index);
                    labels[index] = digit.form().digit();
                    byte[] bytes = digit.glyph().bytes();
                    MemorySegment.copy(
                            MemorySegment.ofArray(bytes),
                            0,
                            pictures,
                            (long) index * pixels,
                            pixels);
                });
        return new Examples(Mnist.SHAPE, pictures, labels);
    }

    /// Writes digits by a recipe of a person's own.
    ///
    /// @param first place of them in the generator's row
    public static void write(Recipe recipe, int count, Split to, long first, DatasetWriter writer)
            throws IOException {
        var generator = new DigitGenerator(recipe);
        for (int index = 0; index < count; index++) {
            SyntheticDigit digit = generator.digit(first + index);
            writer.add(to, digit.glyph().bytes(), digit.form().digit());
        }
    }
}
