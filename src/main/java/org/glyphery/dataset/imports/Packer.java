package org.glyphery.dataset.imports;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.dataset.Convention;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetWriter;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.SplitSizes;
import org.glyphery.dataset.StratifiedSplit;
import org.glyphery.dataset.reader.RawExample;
import org.glyphery.dataset.reader.RawPicture;
import org.glyphery.image.Fitting;
import org.glyphery.image.InkForm;
import org.glyphery.image.PictureShape;

/// Brings examples to one shape and puts each into its split.
final class Packer {

    private static final int TEST_SEED = 1;
    private static final int VALIDATION_SEED = 2;
    private static final float WHITE = 255;
    private static final int SIDE = 32;

    /// Pictures of one size keep it up to this; a network for larger ones would be too large.
    private static final int LARGEST_SIDE = 128;

    private final FoundExamples found;
    private final PictureDecoding pictures;
    private final PictureShape shape;
    private final Fitting fitting;
    private final Optional<InkWishes> wishes;
    private final InkGauge gauge;
    private final BitSet forTesting;
    private final BitSet forValidation;
    private int training;
    private int examples;

    /// @param isAddition whether the examples are added to others that have a validation split
    Packer(
            FoundExamples found,
            ImportChoices choices,
            PictureDecoding pictures,
            boolean isAddition) {
        this.found = found;
        this.pictures = pictures;
        fitting = choices.fitting();
        shape = shape(found, choices);
        wishes = choices.ink();
        gauge = new InkGauge(shape);
        forTesting = forTesting(found, choices.testShare());
        forValidation = isAddition ? forValidation(found, forTesting) : new BitSet();
    }

    private static PictureShape shape(FoundExamples found, ImportChoices choices) {
        if (choices.shape().isPresent()) return choices.shape().get();
        if (choices.fitting() == Fitting.HANDWRITING) return PictureShape.MNIST;
        boolean keep = found.haveOneShape() && found.largest().isAtMost(LARGEST_SIDE);
        return keep ? found.largest().shape() : new PictureShape(SIDE, SIDE, found.channels());
    }

    /// The places among the training examples of those that are set aside for testing.
    private static BitSet forTesting(FoundExamples found, double share) {
        var drawn = new BitSet();
        if (share == 0 || found.count(Split.TEST) > 0) return drawn;
        int[] labels = found.trainingLabels();
        int count = (int) Math.round(share * labels.length);
        if (count == 0 || count == labels.length)
            throw UnusableExamples.tooFew(labels.length, share);
        var split = StratifiedSplit.of(labels, found.classes().size(), count, TEST_SEED);
        for (int place : split.validation()) drawn.set(place);
        return drawn;
    }

    /// The places of those that are set aside for validation, as many as plans draw.
    private static BitSet forValidation(FoundExamples found, BitSet forTesting) {
        int[] rest =
                IntStream.range(0, found.trainingLabels().length)
                        .filter(place -> !forTesting.get(place))
                        .toArray();
        int[] labels = Arrays.stream(rest).map(place -> found.trainingLabels()[place]).toArray();
        var drawn = new BitSet();
        int count =
                found.count(Split.VALIDATION) > 0 ? 0 : DatasetFacts.usualValidation(rest.length);
        if (count == 0) return drawn;
        var split = StratifiedSplit.of(labels, found.classes().size(), count, VALIDATION_SEED);
        for (int place : split.validation()) drawn.set(rest[place]);
        return drawn;
    }

    PictureShape shape() {
        return shape;
    }

    /// How many examples each split will have.
    SplitSizes sizes() {
        int tested = forTesting.cardinality();
        int validated = forValidation.cardinality();
        return new SplitSizes(
                found.count(Split.TRAINING) - tested - validated,
                found.count(Split.VALIDATION) + validated,
                found.count(Split.TEST) + tested);
    }

    /// How pictures are brought to the shape, in words; empty where they have it.
    String words() {
        if (fitting == Fitting.HANDWRITING) {
            InkForm form = fitted();
            return "the ink found, fitted into %dx%d".formatted(form.boxHeight(), form.boxWidth());
        }
        boolean kept = found.haveOneShape() && found.largest().is(shape);
        return kept ? "" : "%s, from %s to %s".formatted(fitting.word(), sizesFound(), shape);
    }

    private String sizesFound() {
        return found.haveOneShape()
                ? found.largest().toString()
                : "sizes from %s up to %s".formatted(found.smallest(), found.largest());
    }

    /// Writes the next example.
    void write(RawExample example, DatasetWriter writer) throws IOException {
        Split split = Split.valueOf(example.part().name());
        if (split == Split.TRAINING) split = splitOf(training++);
        byte[] picture = bytes(example);
        if (wishes.isPresent()) gauge.add(picture);
        writer.add(split, picture, found.labels()[examples++]);
    }

    /// How the pictures that were written are to be looked at: handwriting as it was fitted, or as
    /// it was found to lie on them, but for what a person wishes.
    Convention convention() {
        if (wishes.isEmpty()) return new Convention.PictureConvention(fitting);
        return new Convention.InkConvention(
                fitting == Fitting.HANDWRITING
                        ? gauge.withNib(fitted())
                        : wishes.get().in(gauge.form()));
    }

    /// The form into which this import itself brings ink.
    private InkForm fitted() {
        return wishes.orElse(InkWishes.NONE).in(InkForm.likeMnist(shape));
    }

    /// The split of an example that is there to train on.
    private Split splitOf(int place) {
        if (forTesting.get(place)) return Split.TEST;
        return forValidation.get(place) ? Split.VALIDATION : Split.TRAINING;
    }

    /// A picture as it is stored, [height, width, channels], a byte a number.
    byte[] bytes(RawExample example) {
        return switch (example.picture()) {
            case RawPicture.Numbers numbers -> bytes(numbers, example);
            case RawPicture.Encoded encoded ->
                    fitting == Fitting.HANDWRITING
                            ? handwriting(encoded, example)
                            : pictures.read(encoded, example.place()).fitted(shape, fitting);
        };
    }

    private byte[] bytes(RawPicture.Numbers numbers, RawExample example) {
        if (fitting == Fitting.HANDWRITING) throw UnusableExamples.noPictureFile(example);
        var own = new PictureShape(numbers.height(), numbers.width(), numbers.channels());
        if (!own.equals(shape)) {
            throw UnusableExamples.shapes(own, shape);
        }
        byte[] bytes = new byte[shape.pixels()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = found.range().toByte(numbers.values()[i]);
        }
        return bytes;
    }

    private byte[] handwriting(RawPicture.Encoded encoded, RawExample example) {
        float[] pixels =
                pictures.readGrey(encoded, example.place()).ink().glyph(shape, fitted()).pixels();
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Math.round(WHITE * pixels[i]);
        return bytes;
    }
}
