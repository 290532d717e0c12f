package org.glyphery.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.PictureLimits;
import org.glyphery.image.Centring;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureReader;
import org.glyphery.network.Classifier;
import org.glyphery.network.Softmax;
import org.glyphery.prediction.PenStrokes;

/// Digits that strangers wrote, as a network of MNIST's form sees them. Nothing is trained on them.
///
/// @param title of the set
/// @param labels 0 to 9, of each glyph
record ForeignDigits(String title, List<Glyph> glyphs, int[] labels) {

    private static final int SCANNED_SIDE = 32;
    private static final int BATCH = 256;
    private static final PictureLimits LIMITS =
            new PictureLimits(
                    1 << 20, 1_000_000, 1_000_000, Duration.ofSeconds(10), Duration.ofSeconds(10));

    /// The sets that lie beside the checkout.
    static List<ForeignDigits> present() {
        Path pens = PenStrokes.folder();
        return Stream.of(
                        written("UniPen 1a", PenStrokes.unipen()),
                        written("pen strokes", pens),
                        scanned(pens.resolveSibling("scanned-digits/optdigits-orig.tra.gz")))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Strokes, through the pad's normalisation.
    private static Optional<ForeignDigits> written(String title, Path folder) {
        return PenStrokes.load(folder, Integer.MAX_VALUE)
                .map(digits ->
                        new ForeignDigits(
                                title,
                                digits.parallelStream()
                                        .map(digit -> digit.ink().toGlyph(Centring.MASS))
                                        .toList(),
                                digits.stream().mapToInt(PenStrokes.Digit::label).toArray()));
    }

    /// Black and white scans of 32x32, as picture files. Each is 32 lines of 0 and 1, and a line
    /// with the label; other lines stand before the first.
    private static Optional<ForeignDigits> scanned(Path file) {
        if (!Files.exists(file)) return Optional.empty();
        List<Glyph> glyphs = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (String line : PenStrokes.lines(file)) {
            if (line.matches("[01]{32}")) {
                rows.add(line);
            } else if (rows.size() == SCANNED_SIDE) {
                glyphs.add(
                        new PictureReader(LIMITS)
                                .read(greyMap(rows), "scan.pgm")
                                .toGlyph(Centring.MASS));
                labels.add(Integer.parseInt(line.strip()));
                rows.clear();
            }
        }
        return Optional.of(
                new ForeignDigits(
                        "scanned forms",
                        glyphs,
                        labels.stream().mapToInt(Integer::intValue).toArray()));
    }

    /// A PGM file.
    private static byte[] greyMap(List<String> rows) {
        var file = new ByteArrayOutputStream();
        file.writeBytes("P5 32 32 255\n".getBytes(StandardCharsets.US_ASCII));
        rows.forEach(row -> row.chars().forEach(sign -> file.write(sign == '1' ? 0 : 255)));
        return file.toByteArray();
    }

    /// What a network reads, in the order of the glyphs.
    int[] answers(Classifier classifier) {
        int classes = classifier.network().classes();
        int[] answers = new int[labels.length];
        for (int first = 0; first < answers.length; first += BATCH) {
            int count = Math.min(BATCH, answers.length - first);
            float[] examples = Glyph.batch(glyphs.subList(first, first + count));
            float[] logits = classifier.logits(examples, count);
            for (int index = 0; index < count; index++) {
                answers[first + index] = Softmax.label(logits, index, classes);
            }
        }
        return answers;
    }

    /// The share of answers that are the label.
    double shareRight(int[] answers) {
        long right =
                IntStream.range(0, labels.length)
                        .filter(index -> answers[index] == labels[index])
                        .count();
        return (double) right / labels.length;
    }
}
