package org.glyphery.inspection.familiarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.glyphery.dataset.Examples;
import org.glyphery.image.Centring;
import org.glyphery.image.FoundInk;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.InkPoint;
import org.glyphery.image.PictureShape;
import org.glyphery.image.Stroke;

/// Drawings that are no digit, as networks of MNIST's form see them: letters that people wrote,
/// scribbles, and two digits in the place of one. Nothing is ever trained on them.
public final class NonDigits {

    private static final Path FOLDER = Path.of("../shared/data/ocr-letters");
    private static final String LETTERS = "aegilnortu";
    private static final PictureShape LETTER = new PictureShape(16, 8, 1);
    private static final Pattern COMMA = Pattern.compile(",");

    private static final int SCRIBBLE = 1;
    private static final int PAIR = 2;

    private NonDigits() {}

    /// Letters of Rob Kassel's data, 16 bits high and 8 wide, through the normalisation of
    /// pictures; empty where they are not beside the checkout.
    ///
    /// @param file `largeTrain.csv` (9,000), `largeValidation.csv` (1,000)
    public static Optional<Map<String, List<Glyph>>> letters(String file) {
        Path path = FOLDER.resolve(file);
        if (!Files.exists(path)) return Optional.empty();
        Map<String, List<Glyph>> letters = new LinkedHashMap<>();
        LETTERS.chars().forEach(letter -> letters.put(Character.toString(letter), List.of()));
        letters.replaceAll((_, _) -> new ArrayList<>());
        try {
            for (String line : Files.readAllLines(path)) {
                String[] numbers = COMMA.split(line);
                int label = Integer.parseInt(numbers[0]);
                List<Glyph> ofLetter = letters.get(LETTERS.substring(label, label + 1));
                if (ofLetter != null) ofLetter.add(letter(numbers));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(letters);
    }

    private static Glyph letter(String[] numbers) {
        float[] bits = new float[LETTER.pixels()];
        for (int bit = 0; bit < bits.length; bit++) bits[bit] = Float.parseFloat(numbers[bit + 1]);
        return FoundInk.on(Glyph.of(LETTER, bits)).glyph(Centring.MASS);
    }

    /// A pen that runs about: one to three strokes, each through 7 to 14 points anywhere, in curves
    /// or straight from one to the next.
    public static Ink scribble(long seed) {
        var random = new Randomness(Randomness.key(seed, SCRIBBLE));
        var strokes = new ArrayList<Stroke>();
        int count = 1 + random.nextInt(3);
        for (int stroke = 0; stroke < count; stroke++) {
            int points = 7 + random.nextInt(8);
            double[][] corners = new double[points][];
            for (int point = 0; point < points; point++) {
                corners[point] = new double[] {random.nextDouble(), random.nextDouble()};
            }
            strokes.add(random.nextInt(2) == 0 ? straight(corners) : curved(corners));
        }
        return new Ink(strokes);
    }

    private static Stroke straight(double[][] corners) {
        return new Stroke(
                IntStream.range(0, corners.length)
                        .mapToObj(place -> new InkPoint(corners[place][0], corners[place][1]))
                        .toList());
    }

    /// Quadratic curves from middle to middle, with the corners to lead them.
    private static Stroke curved(double[][] corners) {
        var points = new ArrayList<InkPoint>();
        for (int place = 1; place < corners.length - 1; place++) {
            for (int step = 0; step < 8; step++) {
                double t = step / 8.0;
                double[] way = new double[2];
                for (int side = 0; side < 2; side++) {
                    double from = (corners[place - 1][side] + corners[place][side]) / 2;
                    double to = (corners[place][side] + corners[place + 1][side]) / 2;
                    way[side] =
                            (1 - t) * (1 - t) * from
                                    + 2 * t * (1 - t) * corners[place][side]
                                    + t * t * to;
                }
                points.add(new InkPoint(way[0], way[1]));
            }
        }
        return new Stroke(points);
    }

    /// Two digits beside each other that are taken for one.
    ///
    /// @param digits of MNIST's form, from which two are drawn
    public static Glyph pair(Examples digits, long seed) {
        var random = new Randomness(Randomness.key(seed, PAIR));
        Glyph left = digits.glyph(random.nextInt(digits.count()));
        Glyph right = digits.glyph(random.nextInt(digits.count()));
        int side = left.shape().width();
        int gap = random.nextInt(3) - 8; // the glyphs have four pixels of paper on each side
        var shape = new PictureShape(side, 2 * side + gap, 1);
        float[] pixels = new float[shape.pixels()];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int at = y * shape.width() + x;
                pixels[at] = Math.max(pixels[at], left.at(y, x, 0));
                pixels[at + side + gap] = Math.max(pixels[at + side + gap], right.at(y, x, 0));
            }
        }
        return FoundInk.on(Glyph.of(shape, pixels)).glyph(Centring.MASS);
    }
}
