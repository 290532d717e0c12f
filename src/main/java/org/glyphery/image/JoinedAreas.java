package org.glyphery.image;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.image.Patches.PatchBox;

/// Finds the ink beside, or in, areas that are joined to the picture's edge: a strip of the desk, a
/// scanner's frame, a shadow.
///
/// Where the paper's level is taken locally, such areas are paper of their own, and what is darker
/// than its surroundings in them or beside them is the ink. A character that was cropped to its ink
/// touches the edge as well; it stays as it is, since it ends where the picture ends.
final class JoinedAreas {

    /// The long side of what can be a character, of the picture's short side.
    private static final double LEAST_CHARACTER = 0.12;

    /// A character's strokes that swell where they cross are narrower than this many strokes.
    private static final double SWELLING = 1.5;

    /// The share of a leftover that lies in the areas which it is the leftover of.
    private static final double MOSTLY = 0.6;

    /// How far apart the two sides of an edge are compared, pixels.
    private static final int ACROSS = 3;

    /// The share of its ends at which a character has an edge; a shadow's own edge hides some.
    private static final double SHARP = 0.75;

    private final Picture picture;
    private final InkSplit even;
    private final int side;
    private final Halves halves;
    private final Patches patches;
    private final Optional<PatchBox> main;

    /// Those of the ink itself.
    private final List<PatchBox> own;

    private JoinedAreas(Picture picture, Halves halves, InkSplit even) {
        this.picture = picture;
        this.halves = halves;
        this.even = even;
        side = Math.min(even.height(), even.width());
        patches = even.patches();
        var boxes = sizable(patches);
        var contact = new EdgeContact(patches, even.height(), even.width(), boxes);
        own = boxes.stream().filter(contact::isArea).toList();
        main = main(boxes, contact);
    }

    /// The ink without such areas; the same where there are none.
    static InkSplit without(Picture picture, Halves halves, InkSplit even) {
        return new JoinedAreas(picture, halves, even).cleared();
    }

    /// The pixels of what lies along the edge and is as dark as ink, or as light.
    private Optional<boolean[]> areas(boolean inkIsDark) {
        var half = inkIsDark ? halves.dark() : halves.light();
        var boxes = sizable(half);
        var contact = new EdgeContact(half, even.height(), even.width(), boxes);
        var joined =
                boxes.stream()
                        .filter(box -> contact.isArea(box) && !contact.takesAllSides(box))
                        .toList();
        boolean isOwn = inkIsDark == even.inkIsDark() && !own.isEmpty();
        if (joined.isEmpty() && !isOwn) return Optional.empty();
        boolean[] areas = half.pixels(joined);
        if (isOwn) {
            boolean[] others = patches.pixels(own);
            for (int i = 0; i < areas.length; i++) areas[i] |= others[i];
        }
        return Optional.of(areas);
    }

    private List<PatchBox> sizable(Patches all) {
        return all.boxes(Math.max(4, 2e-4 * even.ink().length));
    }

    private Optional<PatchBox> main(List<PatchBox> boxes, EdgeContact contact) {
        return boxes.stream()
                .filter(box -> !contact.touches(box))
                .filter(box -> box.longSide() >= LEAST_CHARACTER * side)
                .max(Comparator.comparingInt(PatchBox::area));
    }

    private InkSplit cleared() {
        int reach =
                main.map(box -> (int) Math.ceil(SWELLING * patches.strokeWidth(box)))
                        .map(wanted -> Math.clamp(wanted, Math.max(2, side / 40), side / 8))
                        .orElse(side / 8);
        // Where a shadow takes most of the edge, the lit paper was taken for ink.
        return Stream.of(even.inkIsDark(), !even.inkIsDark())
                .limit(own.isEmpty() ? 1 : 2)
                .flatMap(inkIsDark ->
                        areas(inkIsDark).flatMap(it -> local(reach, inkIsDark, it)).stream())
                .max(Comparator.comparingDouble(Local::score))
                .map(Local::split)
                .orElseGet(this::withoutOwn);
    }

    private InkSplit withoutOwn() {
        return main.isPresent() && !own.isEmpty()
                ? even.without(NearInk.of(patches.pixels(own), even.width()))
                : even;
    }

    /// @param score more where more stands out farther
    private record Local(InkSplit split, double score) {}

    private Optional<Local> local(int reach, boolean inkIsDark, boolean[] areas) {
        var all = InkSplit.underLocalLight(picture, reach, inkIsDark);
        var split = all.without(NearInk.of(leftovers(all, areas), all.width()));
        var tones = split.tones();
        if (tones.isBlank()) return Optional.empty();
        var kept = split.patches();
        var boxes = kept.boxes();
        var contact = new EdgeContact(kept, split.height(), split.width(), boxes);
        var character = main(boxes, contact);
        if (character.isEmpty()) return Optional.empty();
        boolean isKnown = main.isPresent() && inkIsDark == even.inkIsDark();
        if (isKnown && !keeps(split.ink(), main.get())) return Optional.empty();
        boolean isCropped =
                boxes.stream()
                        .filter(box -> 10 * box.area() > character.get().area())
                        .anyMatch(contact::touches);
        if (!isKnown && isCropped) return Optional.empty();
        double edges = edges(split.ink(), inkIsDark, Math.min(1, tones.contrast()));
        if (edges < SHARP) return Optional.empty();
        double score = split.prominence() * character.get().area() * Math.pow(edges, 4);
        return Optional.of(new Local(split, score));
    }

    /// What the square leaves of the areas: their tips, and strips along the edge.
    private boolean[] leftovers(InkSplit all, boolean[] areas) {
        var left = all.patches();
        var boxes = sizable(left);
        var contact = new EdgeContact(left, all.height(), all.width(), boxes);
        int[] inAreas = new int[1 + boxes.stream().mapToInt(PatchBox::patch).max().orElse(0)];
        for (int i = 0; i < areas.length; i++) {
            if (areas[i] && left.at(i) < inAreas.length) inAreas[left.at(i)]++;
        }
        return left.pixels(
                boxes.stream()
                        .filter(box ->
                                contact.isArea(box)
                                        || (contact.touches(box)
                                                && inAreas[box.patch()] > MOSTLY * box.area()))
                        .toList());
    }

    private boolean keeps(boolean[] ink, PatchBox box) {
        int count = 0;
        for (int i = 0; i < ink.length; i++) if (ink[i] && patches.at(i) == box.patch()) count++;
        return count >= box.area() / 2;
    }

    /// The share of the ends of what was found at which the picture changes, as it does not where
    /// the square ended within a wider stroke, or where paper was taken for ink.
    private double edges(boolean[] ink, boolean inkIsDark, double contrast) {
        float[] luminance = picture.luminance();
        int ends = 0;
        int edges = 0;
        for (int i = ACROSS; i < ink.length - ACROSS; i++) {
            for (int step : new int[] {-1, 1}) {
                if (!ink[i] || ink[i + step]) continue;
                float inside = luminance[i - step * (ACROSS - 1)];
                float outside = luminance[i + step * ACROSS];
                double change = (outside - inside) / Math.max(0.1, Math.max(inside, outside));
                ends++;
                if ((inkIsDark ? change : -change) > 0.25 * contrast) edges++;
            }
        }
        return ends == 0 ? 0 : (double) edges / ends;
    }
}
