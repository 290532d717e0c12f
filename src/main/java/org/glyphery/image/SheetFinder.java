package org.glyphery.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.image.Characters.InkGroup;
import org.glyphery.image.FrameFit.FieldFrame;
import org.glyphery.image.Patches.PatchBox;
import org.glyphery.image.Quadrilateral.Point;
import org.glyphery.image.SheetCharacter.SheetBox;

/// Finds the characters on a sheet that was photographed or scanned: the sheet straightened where
/// its edges are seen, the paper's level taken around each place, the paper's lines taken off, the
/// patches that are left joined to characters, and these put into rows.
final class SheetFinder {

    /// A sheet takes at least this share of its picture; a smaller frame is something on it.
    private static final double LEAST_SHEET = 0.3;

    /// A shadow has one free side, or two.
    private static final int LEAST_SIDES = 3;

    /// The square that is wider than every stroke, of the sheet's short side.
    private static final int SQUARES = 24;

    /// The share of places whose surroundings have less contrast than those of ink; fewer on a full
    /// sheet.
    private static final double CLEAR = 0.95;

    /// The number of largest patches that tell how tall a character is.
    private static final int LARGEST = 15;

    /// Patches of less ink than this, of a square as tall as a character, are specks.
    private static final double SPECK = 0.012;

    private static final double TOO_TALL = 2.2;
    private static final double TOO_WIDE = 2.6;

    /// More than these are no characters.
    private static final int MOST_PATCHES = 2_000;

    private final Picture picture;
    private final Optional<FieldCut> cut;
    private final Picture sheet;
    private final InkSplit split;
    private final SheetInk ink;

    SheetFinder(Picture picture) {
        this.picture = picture;
        cut = sheet(picture).map(it -> new FieldCut(picture, it.inside(), it.isWhole()));
        sheet = cut.map(field -> field.of(picture)).orElse(picture);
        int reach = Math.max(2, Math.min(sheet.height(), sheet.width()) / SQUARES);
        split = RuledLines.without(InkSplit.underLocalLight(sheet, reach, isInkDark(sheet, reach)));
        ink = new SheetInk(split);
    }

    /// Whether ink is darker than paper: where light and dark lie close together, paper takes more
    /// room. Holes of characters stand out as far as strokes do.
    private static boolean isInkDark(Picture sheet, int reach) {
        float[] levels = sheet.luminance();
        float[] light = GreyMorphology.highest(levels, sheet.width(), reach);
        float[] dark =
                GreyMorphology.negative(
                        GreyMorphology.highest(
                                GreyMorphology.negative(levels), sheet.width(), reach));
        var contrast = new float[levels.length];
        for (int i = 0; i < levels.length; i++) contrast[i] = light[i] - dark[i];
        var everywhere = new boolean[levels.length];
        Arrays.fill(everywhere, true);
        float clear = new Levels(contrast, everywhere).percentile(CLEAR) / 2;
        int nearer = 0;
        for (int i = 0; i < levels.length; i++) {
            if (contrast[i] < clear) continue;
            nearer += light[i] - levels[i] < levels[i] - dark[i] ? 1 : -1;
        }
        return nearer >= 0;
    }

    /// The sheet as it is seen from above, in its colours.
    ///
    /// @param colours of the same picture
    ColourPicture seen(ColourPicture colours) {
        return cut.map(colours::cutBy).orElse(colours);
    }

    SheetInk ink() {
        return ink;
    }

    private static Optional<FieldFrame> sheet(Picture picture) {
        double least = LEAST_SHEET * picture.height() * picture.width();
        return new FrameFinder(Halves.of(picture), InkSplit.underEvenLight(picture))
                .frames().stream()
                        .filter(frame -> !frame.isLine() && frame.inside().area() >= least)
                        .filter(frame -> frame.free().size() >= LEAST_SIDES)
                        .findFirst();
    }

    /// The characters in the order of reading; none on an empty sheet.
    List<SheetCharacter> characters() {
        if (split.tones().isBlank()) return List.of();
        var patches = split.patches();
        var boxes = boxes(patches);
        double tall = tall(boxes);
        var found =
                new Characters(tall, false)
                        .of(boxes.stream().filter(box -> fits(box, tall)).toList()).stream()
                                .filter(InkGroup::hasBody)
                                .toList();
        List<SheetCharacter> characters = new ArrayList<>();
        for (InkGroup each : new RowOrder(tall).of(found)) {
            characters.add(
                    new SheetCharacter(
                            onPicture(each.box()), onSheet(each.box()), ink(patches, each)));
        }
        return characters;
    }

    /// All but what lies along the edge.
    private List<PatchBox> boxes(Patches patches) {
        var boxes =
                patches.boxes(4).stream()
                        .sorted(Comparator.comparingInt(PatchBox::area).reversed())
                        .limit(MOST_PATCHES)
                        .toList();
        var contact = new EdgeContact(patches, sheet.height(), sheet.width(), boxes);
        return boxes.stream().filter(box -> !contact.touches(box)).toList();
    }

    private static double tall(List<PatchBox> boxes) {
        var heights = boxes.stream().limit(LARGEST).map(PatchBox::height).sorted().toList();
        return heights.isEmpty() ? 1 : heights.get(heights.size() / 2);
    }

    private static boolean fits(PatchBox box, double tall) {
        return box.area() >= SPECK * tall * tall
                && box.height() <= TOO_TALL * tall
                && box.width() <= TOO_WIDE * tall;
    }

    /// Only this character's ink, with paper around it.
    private FoundInk ink(Patches patches, InkGroup character) {
        var own = character.patches().stream().map(PatchBox::patch).collect(Collectors.toSet());
        return ink.of(character.box(), place -> own.contains(patches.at(place)));
    }

    private SheetBox onSheet(PatchBox box) {
        return SheetBox.within(
                (double) box.left() / sheet.width(),
                (double) box.top() / sheet.height(),
                (double) box.width() / sheet.width(),
                (double) box.height() / sheet.height());
    }

    private SheetBox onPicture(PatchBox box) {
        var corners =
                Stream.of(
                                on(box.left(), box.top()),
                                on(box.right() + 1, box.top()),
                                on(box.right() + 1, box.bottom() + 1),
                                on(box.left(), box.bottom() + 1))
                        .toList();
        var across = corners.stream().mapToDouble(Point::x).summaryStatistics();
        var down = corners.stream().mapToDouble(Point::y).summaryStatistics();
        return SheetBox.within(
                across.getMin() / picture.width(),
                down.getMin() / picture.height(),
                (across.getMax() - across.getMin()) / picture.width(),
                (down.getMax() - down.getMin()) / picture.height());
    }

    private Point on(int x, int y) {
        return cut.map(it -> it.onPicture(x, y)).orElseGet(() -> new Point(x, y));
    }
}
