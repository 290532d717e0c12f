package org.glyphery.image;

import java.util.List;
import java.util.Optional;
import org.glyphery.image.SheetCharacter.SheetBox;

/// A sheet that somebody photographed or scanned, seen from above, or a picture of a single
/// character: where characters were found, and what stands in any other box.
public final class TakenSheet {

    /// The most characters on a picture of which one may be the only one that is meant.
    private static final int FEW = 6;

    private final SheetInk ink;
    private final byte[] jpeg;
    private final List<SheetBox> boxes;

    /// The ink of a single character, which the whole picture tells better than its sheet alone.
    private final Optional<FoundInk> single;

    private TakenSheet(Picture picture, ColourPicture colours) {
        var finder = new SheetFinder(picture);
        ink = finder.ink();
        jpeg = finder.seen(colours).jpeg();
        List<SheetBox> found = finder.characters().stream().map(SheetCharacter::onSheet).toList();
        single = found.size() <= FEW ? single(picture) : Optional.empty();
        boxes = single.isEmpty() || found.size() == 1 ? found : List.of(SheetBox.WHOLE);
    }

    /// @param colours of the same picture
    static TakenSheet of(Picture picture, ColourPicture colours) {
        return new TakenSheet(picture, colours);
    }

    private static Optional<FoundInk> single(Picture picture) {
        try {
            return Optional.of(picture.ink().ofOneCharacter());
        } catch (UnreadablePicture noneOrSeveral) {
            return Optional.empty();
        }
    }

    public int height() {
        return ink.height();
    }

    public int width() {
        return ink.width();
    }

    /// The sheet as a JPEG file, which says nothing of camera, place or time.
    public byte[] jpeg() {
        return jpeg.clone();
    }

    /// The boxes around characters, in the order of reading.
    public List<SheetBox> boxes() {
        return boxes;
    }

    /// What stands in a box; absent where nothing does.
    public Optional<FoundInk> ink(SheetBox box) {
        return single.isPresent() && boxes.contains(box) ? single : ink.in(box);
    }
}
