package org.glyphery.dataset;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.image.InkForm;
import org.glyphery.image.PictureShape;

/// MNIST: LeCun, Cortes & Burges. 60,000 training and 10,000 test pictures of handwritten digits,
/// 28x28 grey levels; see data/mnist/README.md.
public final class Mnist {

    public static final String NAME = "mnist";
    public static final PictureShape SHAPE = new PictureShape(28, 28, 1);
    public static final List<String> CLASSES =
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    public static final int DEFAULT_VALIDATION = 5_000;

    /// SHA-256 of the raw files, unzipped.
    private static final Map<String, String> CHECKSUMS =
            IdxFiles.checksums(
                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    /// How strokes and pictures become pictures like its own.
    public static final Convention CONVENTION = new Convention.InkConvention(InkForm.MNIST);

    static final DatasetFacts FACTS =
            new DatasetFacts(
                    NAME,
                    "MNIST",
                    "Handwritten digits of clerks and pupils.",
                    version(),
                    SHAPE,
                    CLASSES,
                    CONVENTION,
                    new SplitSizes(60_000, 0, 10_000),
                    "CC BY-SA 3.0",
                    "LeCun, Cortes & Burges, The MNIST database of handwritten digits",
                    CHECKSUMS,
                    Long.parseUnsignedLong(version(), 16),
                    Optional.empty());

    /// What a plan has that says nothing of its dataset.
    public static final DatasetChoice STANDARD =
            new DatasetChoice(NAME, version(), DEFAULT_VALIDATION);

    private final IdxFiles files;

    /// The files that ship with the application.
    public Mnist() {
        this(Mnist::shipped);
    }

    Mnist(IdxFiles.Source source) {
        files = new IdxFiles(FACTS, source);
    }

    /// One of the files that ship with the application.
    static InputStream shipped(String file) {
        var stream = Mnist.class.getResourceAsStream("/data/mnist/" + file);
        if (stream == null) {
            throw new UnusableDataset(file, "it among the application's files", "nothing");
        }
        return stream;
    }

    /// The version that its checksums make.
    public static String version() {
        return IdxFiles.version(CHECKSUMS);
    }

    /// The whole, unsplit training part, with `validation` of its examples drawn for validation.
    ///
    /// @throws UnusableDataset if a file is truncated, swapped or altered
    public Dataset load(int validation) {
        return files.load(STANDARD.validatedOn(validation));
    }
}
