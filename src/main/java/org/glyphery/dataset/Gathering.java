package org.glyphery.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glyphery.dataset.GivenPictures.GivenPicture;

/// The drawings of a collection as examples of MNIST's form: 28x28, an example a drawing, the
/// oldest first, all of them to train on.
///
/// @param classes in the order of the labels
/// @param drawings of these classes, the oldest first
/// @param leftOut how many drawings the collection has of other classes
/// @param heldBack how many of these classes are not among them, see [HeldBack]
/// @param isForCopy whether it is made for a model that learns somebody's hand, and goes with it:
///   the version is none that anybody could have made otherwise
public record Gathering(
        OwnCollection collection,
        List<String> classes,
        List<OwnExample> drawings,
        int leftOut,
        int heldBack,
        boolean isForCopy) {

    /// What networks learn from: examples of the classes of the collection. One that takes any
    /// class has the ten digits as soon as it holds one, so that it can be taken together with
    /// MNIST.
    public static Gathering toTrainOn(OwnCollection collection, List<OwnExample> all) {
        List<String> classes = collection.classes();
        if (classes.isEmpty()) {
            boolean hasDigits = all.stream().anyMatch(Gathering::isDigit);
            classes = hasDigits ? Mnist.CLASSES : found(all);
        }
        return of(collection, all, classes);
    }

    /// All of it, whatever classes there are.
    public static Gathering whole(OwnCollection collection, List<OwnExample> all) {
        List<String> classes = collection.classes().isEmpty() ? found(all) : collection.classes();
        return of(collection, all, classes);
    }

    /// The drawings of these classes.
    public static Gathering of(
            OwnCollection collection, List<OwnExample> all, List<String> classes) {
        List<OwnExample> drawings =
                OwnExamples.of(all, classes).stream()
                        .sorted(Comparator.comparing(OwnExample::id))
                        .toList();
        return new Gathering(collection, classes, drawings, all.size() - drawings.size(), 0, false);
    }

    /// The same for a model that learns somebody's hand, without what is [HeldBack].
    public Gathering toCopy() {
        Set<OwnExample> held = Set.copyOf(HeldBack.of(drawings));
        return new Gathering(
                collection,
                classes,
                drawings.stream().filter(each -> !held.contains(each)).toList(),
                leftOut,
                held.size(),
                true);
    }

    private static boolean isDigit(OwnExample kept) {
        return Mnist.CLASSES.contains(kept.className());
    }

    private static List<String> found(List<OwnExample> all) {
        var names = new TreeSet<String>();
        all.forEach(each -> names.add(each.className()));
        return List.copyOf(names);
    }

    /// Whether it can be learned from beside a dataset of which some classes were chosen.
    ///
    /// @see DatasetFacts#isLike
    public boolean isLike(DatasetFacts other, List<String> chosen) {
        return facts("", Map.of()).isLike(other, chosen); // what it is stored as does not matter
    }

    /// What is known of it, before it is stored.
    public DatasetFacts facts() {
        return facts(classes + "\n" + dataset().training().sha256(), Map.of());
    }

    private DatasetFacts facts(String contents, Map<String, String> checksums) {
        String version = DatasetFacts.versionOf(isForCopy ? contents + "\nfor a copy" : contents);
        return new DatasetFacts(
                collection.name().value(),
                collection.title(),
                "Drawings of the collection \"%s\".".formatted(collection.title()),
                version,
                Mnist.SHAPE,
                classes,
                Mnist.CONVENTION,
                new SplitSizes(drawings.size(), 0, 0),
                collection.consent(),
                "",
                checksums,
                Long.parseUnsignedLong(version, 16),
                Optional.empty());
    }

    /// Every drawing as an example to train on.
    public Dataset dataset() {
        int size = Mnist.SHAPE.pixels();
        byte[] pixels = new byte[drawings.size() * size];
        int[] labels = new int[drawings.size()];
        for (int place = 0; place < labels.length; place++) {
            OwnExample each = drawings.get(place);
            System.arraycopy(each.glyph().bytes(), 0, pixels, place * size, size);
            labels[place] = classes.indexOf(each.className());
        }
        Examples none = Examples.none(Mnist.SHAPE);
        return new Dataset(
                collection.name().value(),
                "",
                Mnist.SHAPE,
                classes,
                new Examples(Mnist.SHAPE, pixels, labels),
                none,
                none);
    }

    /// Writes it as a version that can be stored.
    ///
    /// @return what is known of the version
    DatasetFacts write(Path folder) throws IOException {
        try (var writer = new DatasetWriter(folder, Mnist.SHAPE)) {
            for (OwnExample each : drawings) {
                writer.add(Split.TRAINING, each.glyph().bytes(), classes.indexOf(each.className()));
            }
            Map<String, String> checksums = new TreeMap<>(writer.finish());
            var given = new ArrayList<GivenPicture>();
            drawings.forEach(each -> given.add(new GivenPicture(each.id(), each.giver())));
            new GivenPictures(collection.name().value(), collection.consent(), List.copyOf(given))
                    .write(folder);
            return facts(classes + "\n" + checksums, checksums);
        }
    }
}
