package org.glyphery.dataset;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.glyphery.Sha256;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;

/// Labelled pictures of one shape, as bytes: on the heap, or mapped from a file where they are
/// many.
public final class Examples {

    private static final float WHITE = 255f;

    private final PictureShape shape;

    /// Differs from the seed by which validation examples are drawn.
    private static final long SAMPLE_SEED = 2;

    private final MemorySegment pixels;
    private final int[] labels;
    private final int[] places;
    private volatile Optional<String> sha256 = Optional.empty(); // computed when it is asked for

    /// @param pixels [count, height, width, channels], 0 is paper, 255 is ink; not copied
    /// @param labels [count], from 0; not copied
    Examples(PictureShape shape, byte[] pixels, int[] labels) {
        this(shape, MemorySegment.ofArray(pixels), labels);
    }

    /// @param pixels [count, height, width, channels], 0 is paper, 255 is ink
    /// @param labels [count], from 0; not copied
    Examples(PictureShape shape, MemorySegment pixels, int[] labels) {
        if (pixels.byteSize() != (long) labels.length * shape.pixels()) {
            throw new IllegalArgumentException(
                    "%d pictures of %s have %d labels"
                            .formatted(pixels.byteSize() / shape.pixels(), shape, labels.length));
        }
        this.shape = shape;
        this.pixels = pixels;
        this.labels = labels;
        places = new int[labels.length];
        Arrays.setAll(places, index -> index);
    }

    /// Some of them, in this order, over the same memory.
    private Examples(Examples all, int[] places) {
        this(all, places, all.labels);
    }

    /// Some of them, in their order, under other labels.
    ///
    /// @param labels of all, by place; not copied
    private Examples(Examples all, int[] places, int[] labels) {
        shape = all.shape;
        pixels = all.pixels;
        this.labels = labels;
        this.places = places;
    }

    /// The same pictures, whose labels have changed places with each other: there are as many of
    /// each class as before.
    ///
    /// @param key from which the order follows, see [Randomness]
    public Examples withShuffledLabels(long key) {
        int[] order = places.clone();
        new Randomness(key).shuffle(order);
        int[] shuffled = labels.clone();
        for (int index = 0; index < places.length; index++) {
            shuffled[places[index]] = labels[order[index]];
        }
        return new Examples(this, places, shuffled);
    }

    /// Those of a split that a dataset does not have.
    static Examples none(PictureShape shape) {
        return new Examples(shape, new byte[0], new int[0]);
    }

    public PictureShape shape() {
        return shape;
    }

    public int count() {
        return places.length;
    }

    public int label(int index) {
        return labels[places[index]];
    }

    public Glyph glyph(int index) {
        byte[] bytes = new byte[shape.pixels()];
        copyBytes(index, bytes, 0);
        return Glyph.of(shape, bytes);
    }

    /// Copies one picture, as numbers in [0, 1].
    public void read(int index, float[] target, int offset) {
        byte[] bytes = new byte[shape.pixels()];
        copyBytes(index, bytes, 0);
        for (int pixel = 0; pixel < bytes.length; pixel++) {
            target[offset + pixel] = (bytes[pixel] & 0xFF) / WHITE;
        }
    }

    /// The pictures of some examples one after the other, as numbers in [0, 1].
    public float[] pictures(int first, int count) {
        int size = shape.pixels();
        float[] pictures = new float[count * size];
        for (int row = 0; row < count; row++) read(first + row, pictures, row * size);
        return pictures;
    }

    /// Copies one picture as it is stored, a byte a number.
    public void copyBytes(int index, byte[] target, int offset) {
        int size = shape.pixels();
        MemorySegment.copy(
                pixels, ValueLayout.JAVA_BYTE, (long) places[index] * size, target, offset, size);
    }

    /// How many examples each class has.
    ///
    /// @param classes number of classes
    public int[] labelCounts(int classes) {
        int[] counts = new int[classes];
        for (int place : places) {
            counts[labels[place]]++;
        }
        return counts;
    }

    /// The place of a picture among those that are stored: the same in each version that has it.
    public int place(int index) {
        return places[index];
    }

    /// The index of the picture at a place, found by halves; below zero where it is not here. Only
    /// of a whole split, whose places ascend.
    public int indexOf(int place) {
        return Arrays.binarySearch(places, place);
    }

    /// The label of each stored picture, by its place; below zero for those that are not here.
    public int[] labelsByPlace() {
        int[] byPlace = new int[labels.length];
        Arrays.fill(byPlace, -1);
        for (int place : places) byPlace[place] = labels[place];
        return byPlace;
    }

    /// The checksum of shape, pixels and labels: of equal examples in the same order it is equal,
    /// whatever dataset and version they belong to.
    public String sha256() {
        if (sha256.isEmpty()) sha256 = Optional.of(computedSha256());
        return sha256.orElseThrow();
    }

    private String computedSha256() {
        var digest = Sha256.digest();
        var numbers = ByteBuffer.allocate(3 * Integer.BYTES);
        numbers.putInt(shape.height()).putInt(shape.width()).putInt(shape.channels());
        digest.update(numbers.array());
        byte[] example = new byte[shape.pixels() + Integer.BYTES];
        for (int index = 0; index < count(); index++) {
            copyBytes(index, example, 0);
            ByteBuffer.wrap(example).putInt(shape.pixels(), label(index));
            digest.update(example);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The first of them, at most so many.
    Examples first(int most) {
        return new Examples(this, Arrays.copyOf(places, Math.min(most, places.length)));
    }

    /// Those of some classes alone, labelled anew.
    ///
    /// @param labelOf the new label of each class, by its old one; -1 for those that are left out
    Examples relabelled(int[] labelOf) {
        int[] kept = Arrays.stream(places).filter(place -> labelOf[labels[place]] >= 0).toArray();
        return new Examples(
                this,
                kept,
                Arrays.stream(labels).map(old -> old < 0 ? -1 : labelOf[old]).toArray());
    }

    /// Those of them that have a label in another version, under that label.
    ///
    /// @param byPlace as [#labelsByPlace] has them
    Examples under(int[] byPlace) {
        int[] left = Arrays.stream(places).filter(place -> byPlace[place] >= 0).toArray();
        return new Examples(this, left, byPlace);
    }

    /// Some of them, as [#drawn] has them.
    public Examples sample(int most) {
        return select(drawn(most));
    }

    /// The indices of some of them, at most so many, drawn so that every class keeps its share, and
    /// mixed; the same whenever they are drawn.
    public int[] drawn(int most) {
        int[] drawn =
                most < count()
                        ? StratifiedSplit.of(this, classes(), most, SAMPLE_SEED).validation()
                        : IntStream.range(0, count()).toArray();
        new Randomness(Randomness.key(SAMPLE_SEED)).shuffle(drawn);
        return drawn;
    }

    private int classes() {
        return 1 + IntStream.range(0, count()).map(this::label).max().orElse(0);
    }

    /// Some of them, in this order, over the same memory.
    public Examples select(int[] indices) {
        return new Examples(this, Arrays.stream(indices).map(index -> places[index]).toArray());
    }
}
