package org.glyphery.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.image.Patches.PatchBox;

/// Puts patches of ink together to characters: tall ones that lie over each other, or nearly touch,
/// and to each of these the small ones beside it, as the bar of a five or the dot of an i.
final class Characters {

    /// Patches of at least this share of a character's height are bodies, and not parts.
    private static final double BODY = 0.45;

    /// Bodies that share so much of the narrower one's width are one character, if nearly touching.
    private static final double OVER = 0.4;

    private static final double NEARLY_ABOVE = 0.12;
    private static final double NEARLY_BESIDE = 0.04;

    /// The same where a shadow's edge may have cut a stroke.
    private static final double NEARLY_CUT = 0.15;

    /// How far a part lies from its body, in heights.
    private static final double PART_BESIDE = 0.2;

    private static final double PART_ABOVE = 0.35;

    private final double tall;
    private final double above;
    private final double beside;

    /// @param tall the height of a character, pixels
    /// @param isCut whether a shadow's edge may have cut its strokes
    Characters(double tall, boolean isCut) {
        this.tall = tall;
        above = tall * (isCut ? NEARLY_CUT : NEARLY_ABOVE);
        beside = tall * (isCut ? NEARLY_CUT : NEARLY_BESIDE);
    }

    /// @param box around all its patches
    /// @param hasBody whether one of them is as tall as a character is
    record InkGroup(PatchBox box, List<PatchBox> patches, boolean hasBody) {

        static InkGroup of(List<PatchBox> patches, boolean hasBody) {
            var box = patches.stream().reduce(PatchBox::around).orElseThrow();
            return new InkGroup(box, List.copyOf(patches), hasBody);
        }
    }

    /// The characters, those with bodies first.
    List<InkGroup> of(List<PatchBox> boxes) {
        var bodies = boxes.stream().filter(box -> box.height() >= BODY * tall).toList();
        List<List<PatchBox>> groups = joined(bodies);
        List<List<PatchBox>> lone = new ArrayList<>();
        for (PatchBox part : boxes) {
            if (part.height() >= BODY * tall) continue;
            groups.stream()
                    .min(Comparator.comparingDouble(group -> apart(part, group.getFirst())))
                    .filter(group -> apart(part, group.getFirst()) <= 1)
                    .orElseGet(() -> {
                        lone.add(new ArrayList<>());
                        return lone.getLast();
                    })
                    .add(part);
        }
        List<InkGroup> characters = new ArrayList<>();
        for (var group : groups) characters.add(InkGroup.of(group, true));
        for (var group : lone) characters.add(InkGroup.of(group, false));
        return characters;
    }

    /// The bodies in groups, each with its largest first.
    private List<List<PatchBox>> joined(List<PatchBox> bodies) {
        int[] groupOf = IntStream.range(0, bodies.size()).toArray();
        for (int one = 0; one < bodies.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (!areOne(bodies.get(one), bodies.get(other))) continue;
                int from = groupOf[one];
                int to = groupOf[other];
                for (int i = 0; i < groupOf.length; i++) if (groupOf[i] == from) groupOf[i] = to;
            }
        }
        List<List<PatchBox>> groups = new ArrayList<>();
        for (int group : Arrays.stream(groupOf).distinct().toArray()) {
            List<PatchBox> members = new ArrayList<>();
            for (int i = 0; i < groupOf.length; i++)
                if (groupOf[i] == group) members.add(bodies.get(i));
            members.sort(Comparator.comparingInt(PatchBox::area).reversed());
            groups.add(members);
        }
        return groups;
    }

    private boolean areOne(PatchBox one, PatchBox other) {
        if (-gapAcross(one, other) >= OVER * Math.min(one.width(), other.width())) {
            return gapDown(one, other) <= above;
        }
        boolean isLevel = -gapDown(one, other) >= 0.5 * Math.min(one.height(), other.height());
        return isLevel && gapAcross(one, other) <= beside;
    }

    /// How far a part lies from a body, of how far it may.
    private double apart(PatchBox part, PatchBox body) {
        return Math.max(
                gapAcross(part, body) / (PART_BESIDE * tall),
                gapDown(part, body) / (PART_ABOVE * tall));
    }

    /// Columns between two boxes; less than 0 where they share some.
    private static double gapAcross(PatchBox one, PatchBox other) {
        return Math.max(one.left(), other.left()) - Math.min(one.right(), other.right()) - 1.0;
    }

    private static double gapDown(PatchBox one, PatchBox other) {
        return Math.max(one.top(), other.top()) - Math.min(one.bottom(), other.bottom()) - 1.0;
    }
}
