package org.glyphery.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.image.Characters.InkGroup;
import org.glyphery.image.FrameFit.FieldFrame;
import org.glyphery.image.Patches.PatchBox;
import org.glyphery.image.Quadrilateral.Point;

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

    /// The number of largest patches that tell how tall a character is.
    private static final int LARGEST = 15;

    /// Patches of less ink than this, of a square as tall as a character, are specks.
    private static final double SPECK = 0.012;

    private static final double TOO_TALL = 2.2;
    private static final double TOO_WIDE = 2.6;

    /// More than these are no characters.
    private static final int MOST_PATCHES = 2_000;

    private static final double MARGIN = 0.25;

    private final Picture picture;
    private final Optional<FieldCut> cut;
    private final Picture sheet;

    SheetFinder(Picture picture) {
        this.picture = picture;
        cut = sheet(picture).map(it -> new FieldCut(picture, it.inside(), it.isWhole()));
        sheet = cut.map(FieldCut::cut).orElse(picture);
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
        int reach = Math.max(2, Math.min(sheet.height(), sheet.width()) / SQUARES);
        InkSplit split =
                Stream.of(true, false)
                        .map(dark -> InkSplit.underLocalLight(sheet, reach, dark))
                        .max(Comparator.comparingDouble(InkSplit::prominence))
                        .orElseThrow();
        split = RuledLines.without(split);
        var tones = split.tones();
        if (tones.isBlank()) return List.of();
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
            characters.add(new SheetCharacter(box(each.box()), ink(split, tones, patches, each)));
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
    private static FoundInk ink(InkSplit split, Tones tones, Patches patches, InkGroup character) {
        int margin = (int) Math.ceil(MARGIN * character.box().longSide());
        int left = Math.max(0, character.box().left() - margin);
        int top = Math.max(0, character.box().top() - margin);
        int wide = Math.min(split.width(), character.box().right() + 1 + margin) - left;
        int high = Math.min(split.height(), character.box().bottom() + 1 + margin) - top;
        var own = new boolean[wide * high];
        var isOwn = character.patches().stream().map(PatchBox::patch).collect(Collectors.toSet());
        for (int i = 0; i < own.length; i++) {
            int patch = patches.at((top + i / wide) * split.width() + left + i % wide);
            own[i] = patch != 0 && isOwn.contains(patch);
        }
        boolean[] near = NearInk.of(own, wide);
        var pixels = new float[own.length];
        for (int i = 0; i < pixels.length; i++) {
            int place = (top + i / wide) * split.width() + left + i % wide;
            if (near[i]) pixels[i] = tones.share(split.darkness()[place]);
        }
        return new FoundInk(new InkPlane(high, wide, pixels), Optional.empty(), 1);
    }

    private SheetCharacter.SheetBox box(PatchBox box) {
        var corners =
                Stream.of(
                                on(box.left(), box.top()),
                                on(box.right() + 1, box.top()),
                                on(box.right() + 1, box.bottom() + 1),
                                on(box.left(), box.bottom() + 1))
                        .toList();
        var across = corners.stream().mapToDouble(Point::x).summaryStatistics();
        var down = corners.stream().mapToDouble(Point::y).summaryStatistics();
        return new SheetCharacter.SheetBox(
                share(across.getMin(), picture.width()),
                share(down.getMin(), picture.height()),
                share(across.getMax() - across.getMin(), picture.width()),
                share(down.getMax() - down.getMin(), picture.height()));
    }

    private Point on(int x, int y) {
        return cut.map(it -> it.onPicture(x, y)).orElseGet(() -> new Point(x, y));
    }

    private static double share(double place, int side) {
        return Math.clamp(place / side, 0, 1);
    }
}
