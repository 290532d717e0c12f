package org.glyphery.dataset.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glyphery.image.PictureShape;

/// CIFAR-10 and CIFAR-100 in their binary layout: one byte for the label, two for CIFAR-100 (its
/// coarse class, then its class), then 32x32 red, green and blue levels, a plane each.
///
/// Format: Krizhevsky, "The CIFAR-10 and CIFAR-100 datasets", cs.toronto.edu/~kriz/cifar.html.
record CifarFiles(List<String> classNames, int labelBytes, int classes, List<StoredFile> batches)
        implements ExampleForm {

    private static final PictureLayout LAYOUT =
            new PictureLayout(new PictureShape(32, 32, 3), true, false);

    private static final String NAMES = "(?i)batches\\.meta\\.txt|fine_label_names\\.txt";
    private static final int LONGEST_NAMES = 1 << 16;

    /// The files that have CIFAR's ending.
    static List<StoredFile> batches(FileSet files) {
        return files.those(file -> file.name().toLowerCase(Locale.ROOT).endsWith(".bin"));
    }

    /// Whether these are of CIFAR's lengths. Their first bytes may be those of any other form.
    static boolean areWhole(List<StoredFile> batches) {
        return !batches.isEmpty()
                && (batches.stream().allMatch(each -> fits(each, 1))
                        || batches.stream().allMatch(each -> fits(each, 2)));
    }

    /// @param batches at least one
    /// @param files among which those are that tell names
    static CifarFiles of(List<StoredFile> batches, FileSet files) throws IOException {
        var names = names(files);
        boolean hundred =
                names.map(list -> list.size() > 10)
                        .orElseGet(() -> batches.stream().noneMatch(each -> fits(each, 1)));
        int labelBytes = hundred ? 2 : 1;
        for (StoredFile batch : batches) requireWhole(batch, labelBytes);
        return new CifarFiles(
                names.orElse(List.of()),
                labelBytes,
                hundred ? 100 : 10,
                batches.stream()
                        .sorted(
                                Comparator.comparing(CifarFiles::part)
                                        .thenComparing(StoredFile::name))
                        .toList());
    }

    /// Files that belong to the batches without holding pictures.
    static boolean tellsNames(StoredFile file) {
        return file.lastName().matches(NAMES);
    }

    private static Optional<List<String>> names(FileSet files) throws IOException {
        for (StoredFile file : files.those(CifarFiles::tellsNames)) {
            byte[] text = file.head(LONGEST_NAMES);
            List<String> names =
                    new String(text, StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
            requireNames(file, names);
            return Optional.of(names);
        }
        return Optional.empty();
    }

    private static void requireNames(StoredFile file, List<String> names) {
        var labels = new ClassLabels();
        for (int line = 0; line < names.size(); line++) {
            labels.checked(names.get(line), Place.line(file.name(), line + 1));
        }
        if (names.isEmpty()
                || names.size() > 100
                || names.stream().distinct().count() < names.size()) {
            throw new UnreadableExamples(
                    file.place(),
                    "it should hold the name of a class in each line, and holds %,d lines"
                            .formatted(names.size()),
                    "Correct it, or take it out and name the classes afterwards.");
        }
    }

    private static boolean fits(StoredFile file, int labelBytes) {
        return file.length() % (labelBytes + LAYOUT.shape().pixels()) == 0;
    }

    private static void requireWhole(StoredFile file, int labelBytes) {
        if (fits(file, labelBytes)) return;
        throw new UnreadableExamples(
                file.place(),
                "%,d bytes are no whole number of CIFAR's examples, each of which has %,d"
                        .formatted(file.length(), labelBytes + LAYOUT.shape().pixels()),
                "The file is cut short, or none of CIFAR's. Fetch it again.");
    }

    private static Part part(StoredFile batch) {
        return Part.of(batch.name());
    }

    @Override
    public String format() {
        return "CIFAR binary";
    }

    @Override
    public void read(Pass pass) throws IOException {
        pass.requireSize(LAYOUT.shape(), batches.getFirst().place());
        for (StoredFile batch : batches) read(batch, pass);
    }

    private void read(StoredFile batch, Pass pass) throws IOException {
        byte[] example = new byte[labelBytes + LAYOUT.shape().pixels()];
        long count = batch.length() / example.length;
        try (InputStream in = batch.open()) {
            for (long index = 1; index <= count; index++) {
                in.readNBytes(example, 0, example.length);
                Place place = Place.example(batch.name(), index);
                String label = label(example[labelBytes - 1] & 0xFF, place);
                pass.example(
                        part(batch),
                        label,
                        RawPicture.Numbers.of(LAYOUT.shape(), LAYOUT.arranged(levels(example))),
                        place);
            }
        }
    }

    private String label(int number, Place place) {
        int known = classNames.isEmpty() ? classes : classNames.size();
        if (number >= known) {
            throw new UnreadableExamples(
                    place,
                    "the label is %d, but there are %d classes, from 0".formatted(number, known),
                    "The file is damaged, or none of CIFAR's. Fetch it again.");
        }
        return classNames.isEmpty() ? Integer.toString(number) : classNames.get(number);
    }

    private float[] levels(byte[] example) {
        float[] levels = new float[LAYOUT.shape().pixels()];
        for (int place = 0; place < levels.length; place++) {
            levels[place] = example[labelBytes + place] & 0xFF;
        }
        return levels;
    }
}
