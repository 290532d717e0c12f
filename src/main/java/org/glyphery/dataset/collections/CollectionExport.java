package org.glyphery.dataset.collections;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Gathering;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.exports.DatasetExport;
import org.glyphery.dataset.exports.ExportForm;
import org.glyphery.dataset.exports.ExportedFiles;
import org.glyphery.image.InkJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A collection to take along, with the sentence under which it was given: as a dataset in one of
/// the forms in which all are given away, or as strokes.
///
/// @param all of it, the oldest first
public record CollectionExport(Gathering all, String as) {

    private static final String STROKES = "strokes";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param as "idx", "csv", "png" or "strokes"
    /// @throws InvalidSetting if it is none of them, or cannot hold the collection
    public CollectionExport {
        if (!as.equals(STROKES)) DatasetExport.requireHolds(form(as), all.classes().size());
    }

    private static ExportForm form(String as) {
        if (!as.matches("idx|csv|png")) {
            throw new InvalidSetting("as", "idx, csv, png or strokes", "\"" + as + "\"");
        }
        return ExportForm.read(as);
    }

    /// Writes all files: `consent.txt`, and those of the form; strokes as `strokes.jsonl`, a
    /// drawing a line.
    public void write(ExportedFiles files) throws IOException {
        String consent = all.collection().consent();
        if (!consent.isEmpty()) {
            files.add("consent.txt", out -> text(out, consent + "\n"));
        }
        if (as.equals(STROKES)) {
            files.add("strokes.jsonl", this::writeStrokes);
        } else {
            new DatasetExport(all.facts(), all.dataset(), form(as)).write(files);
        }
    }

    private void writeStrokes(OutputStream out) {
        all.drawings()
                .forEach(each -> {
                    try {
                        text(out, line(all.collection(), each) + "\n");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /// Each line says for itself under which sentence it was given. A drawing that came as a
    /// picture has no strokes.
    private static String line(OwnCollection collection, OwnExample drawing) {
        ObjectNode line = JSON.createObjectNode();
        line.put("class", drawing.className());
        if (!drawing.giver().isEmpty()) line.put("giver", drawing.giver());
        line.put("given", drawing.created().toString());
        if (!collection.consent().isEmpty()) line.put("consent", collection.consent());
        line.setAll((ObjectNode) JSON.readTree(InkJson.write(drawing.ink())));
        return JSON.writeValueAsString(line);
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
