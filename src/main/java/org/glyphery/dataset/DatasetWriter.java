package org.glyphery.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.glyphery.Sha256;
import org.glyphery.image.PictureShape;

/// Writes the splits of a dataset that is to be stored, an example after the other, and reckons
/// their checksums on the way.
public final class DatasetWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /// A split's two files, open.
    private static final class OpenSplit implements AutoCloseable {

        private final MessageDigest pixelDigest = Sha256.digest();
        private final MessageDigest labelDigest = Sha256.digest();
        private final Path pixelFile;
        private final Path labelFile;
        private final OutputStream pixels;
        private final OutputStream labels;
        private int count;

        OpenSplit(Split split, Path folder) throws IOException {
            pixelFile = split.pixels(folder);
            labelFile = split.labels(folder);
            pixels = opened(pixelFile, pixelDigest);
            labels = opened(labelFile, labelDigest);
        }

        private static OutputStream opened(Path file, MessageDigest digest) throws IOException {
            return new DigestOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(file), BUFFER), digest);
        }

        void add(byte[] picture, int label) throws IOException {
            pixels.write(picture);
            labels.write(label >> Byte.SIZE);
            labels.write(label);
            count++;
        }

        void describe(Map<String, String> checksums) {
            var hex = HexFormat.of();
            checksums.put(pixelFile.getFileName().toString(), hex.formatHex(pixelDigest.digest()));
            checksums.put(labelFile.getFileName().toString(), hex.formatHex(labelDigest.digest()));
        }

        @Override
        public void close() throws IOException {
            try (pixels) {
                labels.close();
            }
        }
    }

    private final Path folder;
    private final PictureShape shape;
    private final Map<Split, OpenSplit> splits = new EnumMap<>(Split.class);

    /// @param folder from [StoredDatasets#unfinished()]
    public DatasetWriter(Path folder, PictureShape shape) {
        this.folder = folder;
        this.shape = shape;
    }

    /// @param picture [height, width, channels], a byte a number; 0 is paper, 255 is ink
    /// @param label from 0
    public void add(Split to, byte[] picture, int label) throws IOException {
        if (picture.length != shape.pixels()) {
            throw new IllegalArgumentException(
                    "A picture of %s has %d bytes".formatted(shape, picture.length));
        }
        OpenSplit split = splits.get(to);
        if (split == null) {
            split = new OpenSplit(to, folder);
            splits.put(to, split);
        }
        split.add(picture, label);
    }

    /// How many examples each split has so far.
    public SplitSizes sizes() {
        return new SplitSizes(size(Split.TRAINING), size(Split.VALIDATION), size(Split.TEST));
    }

    private int size(Split of) {
        OpenSplit split = splits.get(of);
        return split == null ? 0 : split.count;
    }

    /// Ends the files.
    ///
    /// @return SHA-256 of each, by name
    public Map<String, String> finish() throws IOException {
        close();
        var checksums = new TreeMap<String, String>();
        splits.values().forEach(split -> split.describe(checksums));
        return checksums;
    }

    @Override
    public void close() throws IOException {
        for (OpenSplit split : splits.values()) split.close();
    }
}
