package org.glyphery.dataset;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The parts that a dataset comes in. Networks learn from training; choices are made on validation;
/// test is only reported.
///
/// Each has two files where a dataset is stored: `training.pixels`, a byte a number in the order of
/// examples, rows, columns and channels, and `training.labels`, two bytes an example, the higher
/// first.
public enum Split {
    TRAINING,
    VALIDATION,
    TEST;

    private static final int LABEL_BYTES = Short.BYTES;

    /// No two bytes are this.
    private static final int NEVER = -1;

    /// The split that a word names, as [#word] has it; absent where it names none.
    public static Optional<Split> read(String word) {
        return Arrays.stream(values()).filter(split -> split.word().equals(word)).findFirst();
    }

    /// A part from which a network has not learned, where there is one: validation, or else test;
    /// training where the dataset has neither.
    public static Split unseen(Dataset dataset) {
        if (dataset.validation().count() > 0) return VALIDATION;
        return dataset.test().count() > 0 ? TEST : TRAINING;
    }

    /// The word that people and programs write for it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The examples of this part; none where the dataset lacks it.
    public Examples of(Dataset dataset) {
        return switch (this) {
            case TRAINING -> dataset.training();
            case VALIDATION -> dataset.validation();
            case TEST -> dataset.test();
        };
    }

    Path pixels(Path folder) {
        return folder.resolve(word() + ".pixels");
    }

    Path labels(Path folder) {
        return folder.resolve(word() + ".labels");
    }

    /// The examples of a split, their pixels mapped rather than read.
    ///
    /// @throws UnusableDataset if a file is truncated or missing
    Examples read(Path folder, DatasetFacts facts, int count) {
        if (count == 0) return Examples.none(facts.shape());
        try {
            MemorySegment mapped = map(pixels(folder), (long) count * facts.shape().pixels());
            Path labels = labels(folder);
            byte[] bytes = Files.readAllBytes(labels);
            int classes = facts.classes().size();
            return new Examples(
                    facts.shape(), mapped, labels(labels, bytes, count, classes, NEVER));
        } catch (NoSuchFileException missing) {
            throw new UnusableDataset(missing.getFile(), "the file", "nothing");
        } catch (IOException e) {
            throw new UnusableDataset(
                    word(), "files that can be read", "\"" + e.getMessage() + "\"");
        }
    }

    private static MemorySegment map(Path file, long size) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            requireSize(file, size, channel.size());
            return channel.map(MapMode.READ_ONLY, 0, size, Arena.ofAuto());
        }
    }

    /// Labels of two bytes each, the higher first.
    ///
    /// @param file that the bytes are of
    /// @param leftOut what stands for an example that is left out, whose label is -1
    static int[] labels(Path file, byte[] bytes, int count, int classes, int leftOut) {
        requireSize(file, (long) count * LABEL_BYTES, bytes.length);
        ByteBuffer written = ByteBuffer.wrap(bytes);
        int[] labels = new int[count];
        for (int index = 0; index < count; index++) {
            int label = Short.toUnsignedInt(written.getShort());
            if (label != leftOut && label >= classes) {
                throw new UnusableDataset(
                        file.toString(), "labels below " + classes, "the label " + label);
            }
            labels[index] = label == leftOut ? -1 : label;
        }
        return labels;
    }

    private static void requireSize(Path file, long expected, long found) {
        if (found != expected) {
            throw new UnusableDataset(file.toString(), expected + " bytes", found + " bytes");
        }
    }

    /// Has a file on the disk, whatever happens to the machine afterwards.
    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
