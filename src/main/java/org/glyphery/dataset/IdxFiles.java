package org.glyphery.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.glyphery.Sha256;
import org.glyphery.image.PictureShape;
import org.jspecify.annotations.Nullable;

/// A dataset in the four gzipped IDX files that MNIST came in, and those after it that took its
/// place: pictures and labels of a training and of a test part, checked by their checksums.
final class IdxFiles implements InPlace {

    /// The names of the files, unzipped.
    static final String TRAINING_PICTURES = "train-images-idx3-ubyte";

    static final String TRAINING_LABELS = "train-labels-idx1-ubyte";
    static final String TEST_PICTURES = "t10k-images-idx3-ubyte";
    static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

    /// The place that the gzipped files come from, by name.
    interface Source {
        InputStream open(String file) throws IOException;

        /// Why they are not there, and what to do; empty where they are.
        default Optional<AbsentDataset> absence() {
            return Optional.empty();
        }
    }

    private final DatasetFacts facts;
    private final Source source;
    private @Nullable Whole read;

    IdxFiles(DatasetFacts facts, Source source) {
        this.facts = facts;
        this.source = source;
    }

    /// SHA-256 of the four files' contents, by their names.
    static Map<String, String> checksums(
            String trainingPictures,
            String trainingLabels,
            String testPictures,
            String testLabels) {
        var checksums = new TreeMap<String, String>();
        checksums.put(TRAINING_PICTURES, trainingPictures);
        checksums.put(TRAINING_LABELS, trainingLabels);
        checksums.put(TEST_PICTURES, testPictures);
        checksums.put(TEST_LABELS, testLabels);
        return checksums;
    }

    /// The version that these checksums make.
    static String version(Map<String, String> checksums) {
        return Objects.requireNonNull(checksums.get(TRAINING_PICTURES)).substring(0, 8);
    }

    /// The files as they are zipped, pictures first.
    static List<String> zipped() {
        return List.of(TRAINING_PICTURES, TRAINING_LABELS, TEST_PICTURES, TEST_LABELS).stream()
                .map(file -> file + ".gz")
                .toList();
    }

    @Override
    public DatasetFacts facts() {
        return facts;
    }

    @Override
    public Optional<AbsentDataset> absence() {
        return source.absence();
    }

    @Override
    public synchronized Whole whole() {
        if (read == null) {
            read =
                    new Whole(
                            examples(TRAINING_PICTURES, TRAINING_LABELS, facts.splits().training()),
                            examples(TEST_PICTURES, TEST_LABELS, facts.splits().test()));
        }
        return read;
    }

    private Examples examples(String pictures, String labels, int count) {
        PictureShape shape = facts.shape();
        return new Examples(
                shape,
                Idx.pictures(pictures, bytes(pictures), count, shape),
                Idx.labels(labels, bytes(labels), count, facts.classes().size()));
    }

    private byte[] bytes(String unzippedName) {
        String file = unzippedName + ".gz";
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
        String expected = facts.checksums().get(unzippedName);
        if (!found.equals(expected)) {
            throw new UnusableDataset(file, "SHA-256 " + expected + " of its content", found);
        }
        return bytes;
    }
}
