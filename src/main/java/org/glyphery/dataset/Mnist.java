package org.glyphery.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.glyphery.Sha256;
import org.glyphery.image.PictureShape;
import org.jspecify.annotations.Nullable;

/// MNIST: LeCun, Cortes & Burges. 60,000 training and 10,000 test pictures of handwritten digits,
/// 28x28 grey levels; see data/mnist/README.md.
public final class Mnist {

    public static final String NAME = "mnist";
    public static final PictureShape SHAPE = new PictureShape(28, 28, 1);
    public static final List<String> CLASSES =
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    public static final int DEFAULT_VALIDATION = 5_000;

    private static final int TRAINING = 60_000;
    private static final int TEST = 10_000;

    /// SHA-256 of the raw files, unzipped.
    enum Part {
        TRAINING_PICTURES(
                "train-images-idx3-ubyte",
                "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
        TRAINING_LABELS(
                "train-labels-idx1-ubyte",
                "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
        TEST_PICTURES(
                "t10k-images-idx3-ubyte",
                "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
        TEST_LABELS(
                "t10k-labels-idx1-ubyte",
                "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

        final String file;
        final String sha256;

        Part(String file, String sha256) {
            this.file = file;
            this.sha256 = sha256;
        }
    }

    /// The place that the gzipped files come from, by name.
    interface Source {
        InputStream open(String file) throws IOException;
    }

    /// Both parts as published.
    private record Whole(Examples training, Examples test) {}

    private final Source source;
    private @Nullable Whole read;

    /// The files that ship with the application.
    public Mnist() {
        this(file -> {
            var stream = Mnist.class.getResourceAsStream("/data/mnist/" + file);
            if (stream == null) {
                throw new UnusableDataset(file, "it among the application's files", "nothing");
            }
            return stream;
        });
    }

    Mnist(Source source) {
        this.source = source;
    }

    /// The version that these checksums make.
    public static String version() {
        return Part.TRAINING_PICTURES.sha256.substring(0, 8);
    }

    /// What is known of it without reading it.
    static DatasetFacts facts() {
        var checksums = new TreeMap<String, String>();
        for (Part part : Part.values()) checksums.put(part.file, part.sha256);
        return new DatasetFacts(SHAPE, CLASSES, TRAINING, checksums, splitSeed());
    }

    private static long splitSeed() {
        return Long.parseUnsignedLong(version(), 16);
    }

    /// The whole, unsplit training part, with `validation` of its examples drawn for validation.
    ///
    /// @throws UnusableDataset if a file is truncated, swapped or altered
    public Dataset load(int validation) {
        Whole whole = whole();
        Examples all = whole.training();
        var split = StratifiedSplit.of(all, CLASSES.size(), validation, splitSeed());
        return new Dataset(
                NAME,
                version(),
                SHAPE,
                CLASSES,
                all.select(split.training()),
                all.select(split.validation()),
                whole.test());
    }

    /// Both parts, read once; every split is a view of them.
    private synchronized Whole whole() {
        if (read == null) {
            read =
                    new Whole(
                            examples(Part.TRAINING_PICTURES, Part.TRAINING_LABELS, TRAINING),
                            examples(Part.TEST_PICTURES, Part.TEST_LABELS, TEST));
        }
        return read;
    }

    private Examples examples(Part pictures, Part labels, int count) {
        return new Examples(
                SHAPE,
                Idx.pictures(pictures.file, bytes(pictures), count, SHAPE),
                Idx.labels(labels.file, bytes(labels), count, CLASSES.size()));
    }

    private byte[] bytes(Part part) {
        String file = part.file + ".gz";
        byte[] bytes;
        try (var stream = source.open(file);
                var unzipped = new GZIPInputStream(stream, 1 << 16)) {
            bytes = unzipped.readAllBytes();
        } catch (EOFException e) {
            throw new UnusableDataset(file, "a whole gzip file", "one that is cut short");
        } catch (IOException e) {
            throw new UnusableDataset(file, "a whole gzip file", "\"" + e.getMessage() + "\"");
        }
        String found = Sha256.of(bytes);
        if (!found.equals(part.sha256)) {
            throw new UnusableDataset(file, "SHA-256 " + part.sha256 + " of its content", found);
        }
        return bytes;
    }
}
