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
/// Each has two files where a dataset is stored: `training.pixels`, [count, height, width,
/// channels] a byte a number, and `training.labels`, [count] in two bytes each, the higher first.
public enum Split {
    TRAINING,
    VALIDATION,
    TEST;

    private static final int LABEL_BYTES = Short.BYTES;

    /// The split that a word names, as [#word] has it; absent where it names none.
    public static Optional<Split> read(String word) {
        return Arrays.stream(values()).filter(split -> split.word().equals(word)).findFirst();
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
            return new Examples(facts.shape(), mapped, labels(folder, facts, count));
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

    private int[] labels(Path folder, DatasetFacts facts, int count) throws IOException {
        Path file = labels(folder);
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        requireSize(file, (long) count * LABEL_BYTES, bytes.remaining());
        int[] labels = new int[count];
        for (int index = 0; index < count; index++) {
            labels[index] = Short.toUnsignedInt(bytes.getShort());
            if (labels[index] >= facts.classes().size()) {
                throw new UnusableDataset(
                        file.toString(),
                        "labels below " + facts.classes().size(),
                        "the label " + labels[index]);
            }
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
