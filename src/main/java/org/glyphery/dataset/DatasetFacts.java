package org.glyphery.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glyphery.Sha256;
import org.glyphery.image.PictureShape;

/// What is known of a dataset before it is read.
///
/// @param title its name as people write it
/// @param description a sentence on what its pictures are; empty where nobody has said
/// @param version what its files are: the first eight hexadecimal digits of a SHA-256; empty for
///   one that is not here and may come in several
/// @param classes their names, in the order of the labels
/// @param licence its name, as its makers give it; empty where it is not known
/// @param citation whom to cite; empty where it is not known
/// @param checksums SHA-256 of the content of each file, by the file's name
/// @param splitSeed by which validation examples are drawn; it belongs to the dataset's version
/// @param derivation where it has the pictures of another version under other labels
public record DatasetFacts(
        String name,
        String title,
        String description,
        String version,
        PictureShape shape,
        List<String> classes,
        Convention convention,
        SplitSizes splits,
        String licence,
        String citation,
        Map<String, String> checksums,
        long splitSeed,
        Optional<Derivation> derivation) {

    /// The share of the training split that is set aside for validation where a plan does not say:
    /// 5,000 of MNIST's 60,000.
    private static final int STANDARD_SHARE = 12;

    private static final int STANDARD_MOST = 5_000;

    private static final int VERSION_DIGITS = 8;

    public DatasetFacts {
        classes = List.copyOf(classes);
        checksums = Map.copyOf(checksums);
    }

    /// The version that contents make.
    ///
    /// @param contents whatever differs where they do
    public static String versionOf(String contents) {
        return Sha256.of(contents).substring(0, VERSION_DIGITS);
    }

    /// The same once it is stored, in this version and these files.
    public DatasetFacts stored(String newVersion, Map<String, String> files) {
        return new DatasetFacts(
                name,
                title,
                description,
                newVersion,
                shape,
                classes,
                convention,
                splits,
                licence,
                citation,
                files,
                Long.parseUnsignedLong(newVersion, 16),
                Optional.empty());
    }

    /// The version that was made of this one, with the pictures of `pictures`.
    ///
    /// @param classNames of the new version
    /// @param files SHA-256 of its own files, by name
    DatasetFacts derived(
            String newVersion,
            List<String> classNames,
            SplitSizes sizes,
            Map<String, String> files,
            DatasetFacts pictures,
            Derivation made) {
        Map<String, String> all = new TreeMap<>(pictures.checksums());
        all.putAll(files);
        return new DatasetFacts(
                name,
                title,
                description,
                newVersion,
                shape,
                classNames,
                convention,
                sizes,
                licence,
                citation,
                all,
                pictures.splitSeed(),
                Optional.of(made));
    }

    /// The same, its pictures made as the catalogue says.
    DatasetFacts madeAs(Convention other) {
        return new DatasetFacts(
                name,
                title,
                description,
                version,
                shape,
                classes,
                other,
                splits,
                licence,
                citation,
                checksums,
                splitSeed,
                derivation);
    }

    /// Whether what a pad draws is what its pictures are.
    public boolean isInk() {
        return convention instanceof Convention.InkConvention;
    }

    /// Whether pictures of another dataset have the same shape and are told apart into the same
    /// classes, so that whoever was taught one can read the other.
    public boolean isLike(DatasetFacts other) {
        return isLike(other, List.of());
    }

    /// Whether the same can be said once these classes alone are kept.
    ///
    /// @param kept their names; none for all
    public boolean isLike(DatasetFacts other, List<String> kept) {
        return shape.equals(other.shape) && classesOf(kept).equals(other.classesOf(kept));
    }

    /// Whether its files say which examples are for validation, be it that this version has left
    /// them all out.
    public boolean hasOwnValidation() {
        return drawnFrom().validation() > 0;
    }

    /// The splits from which validation examples are drawn: those of the version that brought the
    /// pictures.
    public SplitSizes drawnFrom() {
        return derivation.map(Derivation::sizes).orElse(splits);
    }

    /// How many examples one epoch trains with: the first that a choice wants, of those that
    /// validation does not take.
    public int trainedOn(DatasetChoice choice) {
        int left = splits.training() - (takesOwnValidation(choice) ? 0 : validatedOn(choice));
        return choice.first() == 0 ? left : Math.min(choice.first(), left);
    }

    /// How many examples choices are made on: those that a plan sets aside, less those of them that
    /// this version leaves out.
    public int validatedOn(DatasetChoice choice) {
        if (takesOwnValidation(choice)) return choice.validation() == 0 ? 0 : splits.validation();
        int training = drawnFrom().training();
        int aside = choice.fold().map(held -> held.size(training)).orElseGet(choice::validation);
        return aside - derivation.map(it -> it.missing(choice)).orElse(0);
    }

    /// The version that brought the pictures.
    private String pictures() {
        return derivation.map(Derivation::pictures).orElse(version);
    }

    /// Whether this is something else, another version or the same under another name, whose
    /// training pictures are those from which a choice of `own` draws validation examples.
    public boolean sharesValidation(DatasetFacts own, DatasetChoice choice) {
        boolean isSame = name.equals(own.name) && version.equals(own.version);
        return !isSame && drawsAlike(own, choice);
    }

    /// Whether its training pictures are those from which a choice of `own` draws validation
    /// examples. Equal pictures are so under any name.
    public boolean drawsAlike(DatasetFacts own, DatasetChoice choice) {
        return pictures().equals(own.pictures())
                && choice.hasValidation()
                && !own.takesOwnValidation(choice);
    }

    /// Whether nothing is drawn from the training part.
    boolean takesOwnValidation(DatasetChoice choice) {
        return hasOwnValidation() && choice.fold().isEmpty();
    }

    /// The split as the data comes from which a choice takes a split of its own: validation
    /// examples may be drawn from the training part.
    public Split cameIn(Split split, DatasetChoice choice) {
        boolean isDrawn = split == Split.VALIDATION && !takesOwnValidation(choice);
        return isDrawn ? Split.TRAINING : split;
    }

    /// The same with some of its classes alone, in its own order.
    ///
    /// @param kept their names; none for all
    /// @param sizes how many examples are left of each split
    DatasetFacts keeping(List<String> kept, SplitSizes sizes) {
        return holding(
                classesOf(kept),
                sizes,
                kept.isEmpty() ? derivation : derivation.map(it -> it.narrowed(sizes.training())));
    }

    /// The same kind of pictures of these classes, before they are stored.
    public DatasetFacts holding(List<String> classNames, SplitSizes sizes) {
        return holding(classNames, sizes, derivation);
    }

    private DatasetFacts holding(
            List<String> classNames, SplitSizes sizes, Optional<Derivation> made) {
        return new DatasetFacts(
                name,
                title,
                description,
                version,
                shape,
                classNames,
                convention,
                sizes,
                licence,
                citation,
                checksums,
                splitSeed,
                made);
    }

    /// The names of the classes once these alone are kept, in their own order.
    ///
    /// @param kept none for all
    List<String> classesOf(List<String> kept) {
        return kept.isEmpty() ? classes : classes.stream().filter(kept::contains).toList();
    }

    /// The label that each class has once these alone are kept, by its own; -1 for the others.
    ///
    /// @param kept names; none for all
    int[] labelsOf(List<String> kept) {
        int[] labels = new int[classes.size()];
        int next = 0;
        for (int label = 0; label < labels.length; label++) {
            boolean isKept = kept.isEmpty() || kept.contains(classes.get(label));
            labels[label] = isKept ? next++ : -1;
        }
        return labels;
    }

    /// Every example as the data comes, none drawn from a split for another.
    public DatasetChoice whole() {
        return new DatasetChoice(name, version, splits.validation());
    }

    /// How many of so many training examples are set aside for validation where nobody says more.
    public static int usualValidation(int training) {
        return Math.min(STANDARD_MOST, training / STANDARD_SHARE);
    }

    /// What a plan has that names this dataset and says no more.
    public DatasetChoice standard() {
        int usual = usualValidation(drawnFrom().training());
        var standard =
                new DatasetChoice(name, version, hasOwnValidation() ? splits.validation() : usual);
        boolean leavesBoth = trainedOn(standard) > 0 && validatedOn(standard) > 0;
        return leavesBoth ? standard : standard.validatedOn(0);
    }
}
