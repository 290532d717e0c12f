package org.glyphery.dataset.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.Bytes;

/// All that a source gave, of files that are small.
record Gathered(String format, List<String> classNames, List<RawExample> examples) {

    static final ReaderLimits LIMITS =
            new ReaderLimits(64 * Bytes.MIB, 10_000, 100_000, 4 * Bytes.MIB);

    static Gathered from(Path source, ReadingChoices choices) throws IOException {
        return from(source, source.getFileName().toString(), choices, LIMITS);
    }

    static Gathered from(Path source) throws IOException {
        return from(source, ReadingChoices.none());
    }

    /// Everything is read twice, since that must give the same.
    static Gathered from(Path source, String name, ReadingChoices choices, ReaderLimits limits)
            throws IOException {
        Path workspace = Files.createTempDirectory("workspace");
        try (var opened =
                ExampleSource.open(source, name, workspace, choices, limits, () -> true)) {
            var examples = new ArrayList<RawExample>();
            opened.read(examples::add);
            var again = new ArrayList<String>();
            opened.read(example -> again.add(example.label()));
            if (!again.equals(examples.stream().map(RawExample::label).toList())) {
                throw new AssertionError("The second reading gave other labels");
            }
            return new Gathered(opened.format(), opened.classNames(), examples);
        } finally {
            Files.deleteIfExists(workspace.resolve("unpacked"));
            Files.delete(workspace); // fails if anything else lies in it
        }
    }

    /// Writes the bytes into the folder and reads them.
    static Gathered fromFile(Path folder, String name, byte[] bytes, ReadingChoices choices)
            throws IOException {
        return from(Files.write(folder.resolve(name), bytes), choices);
    }

    static Gathered fromFile(Path folder, String name, byte[] bytes) throws IOException {
        return fromFile(folder, name, bytes, ReadingChoices.none());
    }

    List<String> labels() {
        return examples.stream().map(RawExample::label).toList();
    }

    List<Part> parts() {
        return examples.stream().map(RawExample::part).toList();
    }

    List<String> places() {
        return examples.stream().map(example -> example.place().toString()).toList();
    }

    RawPicture.Numbers numbers(int index) {
        return (RawPicture.Numbers) examples.get(index).picture();
    }

    byte[] file(int index) {
        return ((RawPicture.Encoded) examples.get(index).picture()).file();
    }
}
