package org.glyphery.ui.collections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.UserError;
import org.glyphery.dataset.OwnExamples.GivenGlyph;
import org.glyphery.image.Ink;
import org.glyphery.image.SheetCharacter.SheetBox;
import org.glyphery.image.TakenSheet;
import org.glyphery.ui.collections.BoxReader.BoxReading;

/// A picture that somebody has brought, with the boxes around what is to be kept of it.
final class DeskPicture {

    /// The most boxes on one picture.
    static final int MOST_BOXES = 400;

    private final String name;
    private final TakenSheet sheet;
    private final BoxReader reader;
    private List<DeskBox> boxes;

    /// More characters were found on a picture than are taken from one.
    static final class CrowdedPicture extends UserError {

        CrowdedPicture(String name, int found) {
            super(
                    "On the picture \"%s\" %,d characters were found, and at most %,d are taken from one. Send it in parts."
                            .formatted(name, found, MOST_BOXES));
        }
    }

    /// A box as the page sends it.
    ///
    /// @param label the class that it has there
    /// @param byHand whether a person has said so
    /// @param waits whether the page waits for what stands in it
    record BoxEdit(
            int id,
            double left,
            double top,
            double width,
            double height,
            String label,
            boolean byHand,
            boolean waits) {}

    /// A box.
    ///
    /// @param label empty where nothing is known of what stands there
    private record DeskBox(
            int id, SheetBox place, String label, boolean byHand, BoxReading reading) {

        /// A box whose class is the one that is proposed.
        static DeskBox proposed(int id, SheetBox place, BoxReading reading) {
            return new DeskBox(id, place, reading.label(), false, reading);
        }
    }

    /// A box as the page shows it, in shares of the picture.
    ///
    /// @param share the probability of the class that was proposed
    /// @param sure whether that was no guess
    /// @param glyph as networks see it; empty where nothing stands in it
    record ShownBox(
            int id,
            double left,
            double top,
            double width,
            double height,
            String label,
            boolean byHand,
            double share,
            boolean sure,
            Map<String, Object> glyph) {

        private static ShownBox of(DeskBox box) {
            SheetBox place = box.place();
            BoxReading reading = box.reading();
            return new ShownBox(
                    box.id(),
                    place.left(),
                    place.top(),
                    place.width(),
                    place.height(),
                    box.label(),
                    box.byHand(),
                    reading.share(),
                    reading.isSure(),
                    reading.shown());
        }
    }

    /// A picture with all boxes that were found on it read.
    ///
    /// @throws CrowdedPicture if there are too many
    DeskPicture(String name, TakenSheet sheet, BoxReader reader) {
        this.name = name;
        this.sheet = sheet;
        this.reader = reader;
        List<SheetBox> found = sheet.boxes();
        if (found.size() > MOST_BOXES) {
            throw new CrowdedPicture(name, found.size());
        }
        List<DeskBox> read = new ArrayList<>();
        for (SheetBox each : found) {
            read.add(DeskBox.proposed(read.size() + 1, each, reader.of(sheet, each)));
        }
        boxes = read;
    }

    String name() {
        return name;
    }

    int height() {
        return sheet.height();
    }

    int width() {
        return sheet.width();
    }

    byte[] jpeg() {
        return sheet.jpeg();
    }

    List<ShownBox> boxes() {
        return boxes.stream().map(ShownBox::of).toList();
    }

    /// Has these boxes from now on.
    ///
    /// @return those that the page waits for
    List<ShownBox> change(List<BoxEdit> edits) {
        Map<Integer, DeskBox> before = new HashMap<>();
        boxes.forEach(box -> before.put(box.id(), box));
        List<DeskBox> now = new ArrayList<>();
        List<ShownBox> read = new ArrayList<>();
        for (BoxEdit edit : edits.subList(0, Math.min(edits.size(), MOST_BOXES))) {
            var place = SheetBox.within(edit.left(), edit.top(), edit.width(), edit.height());
            BoxReading reading =
                    Optional.ofNullable(before.get(edit.id()))
                            .filter(box -> box.place().equals(place))
                            .map(DeskBox::reading)
                            .orElseGet(() -> reader.of(sheet, place));
            boolean isKnownClass = reader.classes().contains(edit.label());
            var box =
                    edit.byHand() && isKnownClass
                            ? new DeskBox(edit.id(), place, edit.label(), true, reading)
                            : DeskBox.proposed(edit.id(), place, reading);
            now.add(box);
            if (edit.waits()) read.add(ShownBox.of(box));
        }
        boxes = now;
        return read;
    }

    /// What is to be kept: all that has a class, and something in its box.
    List<GivenGlyph> given() {
        return boxes.stream()
                .filter(box -> !box.label().isEmpty())
                .flatMap(box ->
                        box.reading().glyph().stream()
                                .map(glyph ->
                                        new GivenGlyph(new Ink(List.of()), glyph, box.label())))
                .toList();
    }
}
