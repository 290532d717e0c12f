package org.glyphery.prediction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.glyphery.image.Centring;
import org.glyphery.image.Ink;
import org.glyphery.image.InkJson;
import org.glyphery.image.InkPoint;
import org.glyphery.image.Stroke;
import org.glyphery.network.Classifier;
import org.glyphery.network.Softmax;
import tools.jackson.databind.json.JsonMapper;

/// Digits that people wrote with a pen on a tablet, 30 of them where no other folder is named,
/// replayed from ink to answer: Alpaydin & Alimoglu, Pen-Based Recognition of Handwritten Digits,
/// UCI Machine Learning Repository. A measure of a model that was trained on MNIST; nothing is ever
/// trained on them.
public final class PenStrokes {

    private static final String FOLDER = "../shared/data/pen-strokes";
    private static final String UNIPEN = "../shared/data/unipen-1a";
    private static final String LINES = "*.jsonl.gz";

    private PenStrokes() {}

    /// One of them, y downwards.
    ///
    /// @param writer who wrote it; empty where nobody says
    public record Digit(int label, Ink ink, String writer) {}

    /// What became of all digits.
    ///
    /// @param counts `[true label, answer]`
    public record Answers(int[][] counts) {

        public int all() {
            return IntStream.range(0, counts.length).map(this::all).sum();
        }

        public int all(int label) {
            return IntStream.of(counts[label]).sum();
        }

        public double shareRight() {
            int right = IntStream.range(0, counts.length).map(label -> counts[label][label]).sum();
            return (double) right / all();
        }

        public double shareRight(int label) {
            return (double) counts[label][label] / all(label);
        }
    }

    /// The folder that the system property `pen-strokes` names, or the one beside the checkout.
    public static Path folder() {
        return Path.of(System.getProperty("pen-strokes", FOLDER));
    }

    /// The folder of UniPen's digits, which people wrote at six sites.
    public static Path unipen() {
        return Path.of(UNIPEN);
    }

    /// Empty where the folder does not hold any.
    ///
    /// @param limit how many at most, spread evenly over the file
    public static Optional<List<Digit>> load(Path folder, int limit) {
        return file(folder).map(file -> read(file, limit));
    }

    private static Optional<Path> file(Path folder) {
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (var files = Files.newDirectoryStream(folder, LINES)) {
            var found = files.iterator();
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Digit> read(Path file, int limit) {
        List<String> lines = lines(file);
        int count = Math.min(limit, lines.size());
        return IntStream.range(0, count)
                .map(index -> (int) ((long) index * lines.size() / count))
                .mapToObj(line -> digit(lines.get(line)))
                .toList();
    }

    /// The lines of a gzipped file.
    public static List<String> lines(Path file) {
        try (var stream = new GZIPInputStream(Files.newInputStream(file));
                var reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Answers replay(Classifier classifier, List<Digit> digits) {
        int[] answers =
                digits.parallelStream().mapToInt(digit -> answer(classifier, digit)).toArray();
        int classes = classifier.network().classes();
        int[][] counts = new int[classes][classes];
        for (int index = 0; index < answers.length; index++) {
            counts[digits.get(index).label()][answers[index]]++;
        }
        return new Answers(counts);
    }

    private static int answer(Classifier classifier, Digit digit) {
        float[] pixels = digit.ink().toGlyph(Centring.MASS).pixels();
        return Softmax.label(classifier.logits(pixels, 1), 0, classifier.network().classes());
    }

    /// The digit of a line, whose y points up.
    public static Digit digit(String line) {
        var node = JsonMapper.shared().readTree(line);
        return new Digit(
                node.get("label").intValue(),
                upsideDown(InkJson.read(line)),
                node.path("writer").asString(""));
    }

    /// The tablet's y points up, the pad's down.
    private static Ink upsideDown(Ink ink) {
        return new Ink(
                ink.strokes().stream()
                        .map(stroke ->
                                new Stroke(
                                        stroke.points().stream()
                                                .map(point -> new InkPoint(point.x(), -point.y()))
                                                .toList()))
                        .toList());
    }
}
