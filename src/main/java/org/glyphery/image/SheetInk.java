package org.glyphery.image;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.glyphery.image.Patches.PatchBox;
import org.glyphery.image.SheetCharacter.SheetBox;

/// The ink of a whole sheet, as small as it can be kept, from which that of single characters is
/// cut.
final class SheetInk {

    /// The paper around a character, in its long sides.
    private static final double MARGIN = 0.25;

    /// How far around a box is looked for where its patches go on, in its long sides.
    private static final double SEEN = 0.5;

    /// How much too tight a box may be, in its long sides, so that a patch is meant as a whole all
    /// the same.
    private static final double TIGHT = 0.12;

    /// Patches that go on farther are cut there where they have this share of the ink that is
    /// meant: a box may divide what touches.
    private static final double CUT = 0.5;

    /// Fewer places of ink than these are grain.
    private static final int LEAST = 6;

    private static final float FULL = 255;

    private final int height;
    private final int width;
    private final byte[] shares;
    private final boolean[] ink;

    SheetInk(InkSplit split) {
        height = split.height();
        width = split.width();
        ink = split.ink();
        float[] own = split.shares();
        shares = new byte[own.length];
        for (int i = 0; i < own.length; i++) shares[i] = (byte) Math.round(FULL * own[i]);
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    /// The ink of some places, with paper around it.
    ///
    /// @param box around these places
    /// @param isOwn of a place on the sheet, row by row
    FoundInk of(PatchBox box, IntPredicate isOwn) {
        var part = new Surroundings(box, MARGIN);
        var own = new boolean[part.size()];
        for (int i = 0; i < own.length; i++) own[i] = isOwn.test(part.onSheet(i));
        var plane = InkPlane.near(own, part.shares(), part.wide);
        return new FoundInk(plane, Optional.empty(), 1);
    }

    /// What stands in a box that somebody has drawn; absent where nothing does.
    Optional<FoundInk> in(SheetBox box) {
        PatchBox inside = pixels(box);
        if (inside.width() < 2 || inside.height() < 2) return Optional.empty();
        BitSet meant = meant(inside);
        if (meant.cardinality() < LEAST) return Optional.empty();
        PatchBox around =
                meant.stream()
                        .mapToObj(place -> pixel(place % width, place / width))
                        .reduce(PatchBox::around)
                        .orElseThrow();
        return Optional.of(of(around, meant::get));
    }

    private PatchBox pixels(SheetBox box) {
        int left = (int) Math.round(box.left() * width);
        int top = (int) Math.round(box.top() * height);
        int right = (int) Math.round((box.left() + box.width()) * width) - 1;
        int bottom = (int) Math.round((box.top() + box.height()) * height) - 1;
        return new PatchBox(
                0, 0, left, top, Math.min(right, width - 1), Math.min(bottom, height - 1));
    }

    private static PatchBox pixel(int x, int y) {
        return new PatchBox(0, 1, x, y, x, y);
    }

    /// The places of ink that belong to a box: patches that lie in it, and what is inside of others
    /// that it divides.
    private BitSet meant(PatchBox inside) {
        var part = new Surroundings(inside, SEEN);
        var patches = part.patches();
        List<PatchBox> all = patches.boxes(1);
        int[] near = part.counts(patches, all.size(), grown(inside, TIGHT / 2));
        int[] counts = part.counts(patches, all.size(), inside);
        PatchBox limits = grown(inside, TIGHT);
        var isWhole = new boolean[counts.length];
        int whole = 0;
        for (PatchBox patch : all) {
            int number = patch.patch();
            isWhole[number] = 2 * near[number] >= patch.area() && part.isIn(limits, patch);
            if (isWhole[number]) whole += patch.area();
        }
        var meant = new BitSet();
        for (int i = 0; i < part.size(); i++) {
            int patch = patches.at(i);
            if (patch == 0) continue;
            boolean isCut = counts[patch] > CUT * whole && part.isIn(inside, i);
            if (isWhole[patch] || isCut) meant.set(part.onSheet(i));
        }
        return meant;
    }

    private static PatchBox grown(PatchBox box, double share) {
        int by = (int) Math.ceil(share * box.longSide());
        return new PatchBox(
                0, 0, box.left() - by, box.top() - by, box.right() + by, box.bottom() + by);
    }

    /// A part of the sheet, around a box.
    private final class Surroundings {

        private final int left;
        private final int top;
        private final int wide;
        private final int high;

        /// @param margin in the box's long sides
        Surroundings(PatchBox box, double margin) {
            int around = (int) Math.ceil(margin * box.longSide());
            left = Math.max(0, box.left() - around);
            top = Math.max(0, box.top() - around);
            wide = Math.min(width, box.right() + 1 + around) - left;
            high = Math.min(height, box.bottom() + 1 + around) - top;
        }

        int size() {
            return wide * high;
        }

        int onSheet(int place) {
            return (top + place / wide) * width + left + place % wide;
        }

        boolean isIn(PatchBox box, int place) {
            int x = left + place % wide;
            int y = top + place / wide;
            return x >= box.left() && x <= box.right() && y >= box.top() && y <= box.bottom();
        }

        /// Whether a patch of this part lies in a box.
        boolean isIn(PatchBox box, PatchBox patch) {
            return left + patch.left() >= box.left()
                    && left + patch.right() <= box.right()
                    && top + patch.top() >= box.top()
                    && top + patch.bottom() <= box.bottom();
        }

        /// How many places of each patch lie in a box.
        int[] counts(Patches patches, int most, PatchBox box) {
            int[] counts = new int[most + 1];
            for (int i = 0; i < size(); i++) if (isIn(box, i)) counts[patches.at(i)]++;
            return counts;
        }

        Patches patches() {
            var own = new boolean[size()];
            for (int i = 0; i < own.length; i++) own[i] = ink[onSheet(i)];
            return new Patches(high, wide, own);
        }

        float[] shares() {
            var own = new float[size()];
            for (int i = 0; i < own.length; i++) own[i] = (shares[onSheet(i)] & 0xFF) / FULL;
            return own;
        }
    }
}
