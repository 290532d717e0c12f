package org.glyphery.number;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glyphery.image.Ink;
import org.glyphery.prediction.PenStrokes;
import tools.jackson.databind.json.JsonMapper;

/// Digits that people wrote with pens at six sites: UniPen data set of on-line handwriting,
/// train_r01_v07, benchmark 1a, International Unipen Foundation 1999, doi:10.5281/zenodo.1195803.
/// To choose and measure with; nothing is ever trained on them.
public final class UnipenDigits {

    private UnipenDigits() {}

    /// One of them, y downwards.
    ///
    /// @param site where it was written
    /// @param file number of the recording at that site, mostly of one person
    public record Written(int label, String site, int file, Ink ink) {}

    /// All of them; absent where they do not lie beside the pen strokes.
    public static Optional<List<Written>> load() {
        Path file = PenStrokes.folder().resolveSibling("unipen-1a/digits.jsonl.gz");
        if (!Files.exists(file)) return Optional.empty();
        return Optional.of(PenStrokes.lines(file).stream().map(UnipenDigits::digit).toList());
    }

    private static Written digit(String line) {
        var node = JsonMapper.shared().readTree(line);
        PenStrokes.Digit digit = PenStrokes.digit(line);
        return new Written(
                digit.label(),
                node.get("site").stringValue(),
                node.get("file").intValue(),
                digit.ink());
    }
}
