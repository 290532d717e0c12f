package org.glyphery.image;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import org.glyphery.image.EdgeContact.PictureSide;
import org.glyphery.image.FrameFit.FieldFrame;
import org.glyphery.image.Patches.PatchBox;

/// Finds the ink on a picture as people take them: on a sheet that lies on a desk, in a form's box,
/// beside a shadow, on ruled paper. Where nothing but paper is around the ink, nothing of this
/// changes it.
final class InkFinder {

    /// Smaller pictures have no room for anything but a character.
    private static final int LEAST_SIDE = 48;

    private static final int LEAST_FIELD = 24;

    /// A box on a sheet on a desk.
    private static final int DEEPEST = 2;

    /// The number of frames, from the largest on, that are looked into.
    private static final int MOST_FRAMES = 3;

    /// The contrast on a field, of that on the picture: more than the streaks of a marker have.
    private static final double LEAST_CONTRAST = 0.2;

    /// The height of a character on a field, of the field's.
    private static final double LEAST_CHARACTER = 0.15;

    private final Picture picture;

    InkFinder(Picture picture) {
        this.picture = picture;
    }

    FoundInk find() {
        var ink = on(picture, 0);
        if (ink.isBlank()) throw blank();
        return ink.found();
    }

    private static CleanInk on(Picture field, int depth) {
        var even = InkSplit.underEvenLight(field);
        if (Math.min(field.height(), field.width()) < LEAST_SIDE) return CleanInk.all(even);
        var halves = Halves.of(field);
        Optional<CleanInk> framed =
                depth < DEEPEST ? inFrames(field, halves, even, depth) : Optional.empty();
        return framed.orElseGet(() -> onPaper(field, halves, even));
    }

    private static CleanInk onPaper(Picture field, Halves halves, InkSplit even) {
        var beside = JoinedAreas.without(field, halves, even);
        var split = RuledLines.without(beside);
        return CleanInk.ofCharacters(split, !beside.is(even), !split.is(even));
    }

    private static Optional<CleanInk> inFrames(
            Picture field, Halves halves, InkSplit even, int depth) {
        float contrast = even.tones().contrast();
        return new FrameFinder(halves, even)
                .frames().stream()
                        .limit(MOST_FRAMES)
                        .flatMap(frame -> inside(field, frame, depth, contrast).stream())
                        .max(
                                Comparator.comparing((CleanInk ink) -> ink.count() == 1)
                                        .thenComparing(CleanInk::weight));
    }

    private static Optional<CleanInk> inside(
            Picture field, FieldFrame frame, int depth, float contrast) {
        if (frame.inside().shortSide() < LEAST_FIELD) return Optional.empty();
        var fieldCut = new FieldCut(field, frame.inside(), frame.isWhole());
        var cut = fieldCut.of(field);
        var ink = on(cut, depth + 1);
        boolean isCharacter =
                !ink.isBlank()
                        && ink.contrast() >= LEAST_CONTRAST * contrast
                        && ink.main().map(PatchBox::height).orElse(0)
                                >= LEAST_CHARACTER * cut.height();
        // A shadow has the outline of a sheet too, and a character goes on beyond it.
        var ends = fieldCut.isSlanted() ? EnumSet.allOf(PictureSide.class) : frame.free();
        boolean goesOn = !frame.isLine() && ends.stream().anyMatch(ink::touches);
        return isCharacter && !goesOn ? Optional.of(ink.leavingOut()) : Optional.empty();
    }

    private static UnreadablePicture blank() {
        return new UnreadablePicture(
                "Nothing on this picture stands out from its background. Choose one with a single"
                        + " character, dark on light or light on dark.");
    }
}
