package org.glyphery.number;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.glyphery.image.Ink;
import org.glyphery.image.InkJson;
import org.glyphery.image.InkPoint;
import org.glyphery.image.Stroke;
import tools.jackson.databind.json.JsonMapper;

/// Digits that people wrote with pens at six sites: UniPen data set of on-line handwriting,
/// train_r01_v07, benchmark 1a, International Unipen Foundation 1999, doi:10.5281/zenodo.1195803.
/// To choose and measure with; nothing is ever trained on them.
public final class UnipenDigits {

    private static final Path FILE = Path.of("../shared/data/unipen-1a/digits.jsonl.gz");

    private UnipenDigits() {}

    /// One of them, y downwards.
    ///
    /// @param site where it was written
    /// @param file number of the recording at that site, mostly of one person
    public record Written(int label, String site, int file, Ink ink) {}

    /// All of them; absent where they do not lie beside the checkout.
    public static Optional<List<Written>> load() {
        if (!Files.exists(FILE)) return Optional.empty();
        try (var stream = new GZIPInputStream(Files.newInputStream(FILE));
                var reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return Optional.of(reader.lines().map(UnipenDigits::digit).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Written digit(String line) {
        var node = JsonMapper.shared().readTree(line);
        return new Written(
                node.get("label").intValue(),
                node.get("site").stringValue(),
                node.get("file").intValue(),
                upsideDown(InkJson.read(line)));
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
