package org.glyphery.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.glyphery.image.Characters.InkGroup;
import org.glyphery.image.EdgeContact.PictureSide;
import org.glyphery.image.Patches.PatchBox;

/// The ink of a character, or of several, on the part of a picture where it was found.
final class CleanInk {

    /// A second character has at least this share of the first one's ink.
    private static final double OTHER = 0.12;

    /// Marks that lie farther from the character than this, in its heights, are not its own.
    private static final double FAR = 0.5;

    /// More patches than this are no characters.
    private static final int MOST_PATCHES = 400;

    private final InkSplit split;
    private final Patches patches;
    private final EdgeContact contact;
    private final List<InkGroup> characters;
    private final boolean isLeftOut;

    private CleanInk(
            InkSplit split,
            Patches patches,
            EdgeContact contact,
            List<InkGroup> characters,
            boolean isLeftOut) {
        this.split = split;
        this.patches = patches;
        this.contact = contact;
        this.characters = characters;
        this.isLeftOut = isLeftOut;
    }

    /// All ink but dust, as one character.
    static CleanInk all(InkSplit split) {
        var patches = split.patches();
        var boxes = patches.boxes();
        var contact = new EdgeContact(patches, split.height(), split.width(), boxes);
        List<InkGroup> one = boxes.isEmpty() ? List.of() : List.of(InkGroup.of(boxes, true));
        return new CleanInk(split, patches, contact, one, false);
    }

    /// The ink of the character that is whole, or of several.
    ///
    /// @param isCut whether a shadow's edge may have cut strokes
    /// @param isLeftOut whether something else was taken away
    static CleanInk ofCharacters(InkSplit split, boolean isCut, boolean isLeftOut) {
        var patches = split.patches();
        var boxes = patches.boxes();
        if (boxes.size() > MOST_PATCHES) return all(split);
        var contact = new EdgeContact(patches, split.height(), split.width(), boxes);
        double tall = boxes.stream().mapToInt(PatchBox::height).max().orElse(1);
        List<InkGroup> all = new Characters(tall, isCut).of(boxes);
        List<InkGroup> whole = whole(all, contact);
        boolean isLess = whole.size() < all.size();
        return new CleanInk(split, patches, contact, whole, isLeftOut || isLess);
    }

    /// The same, where something around the field was left out.
    CleanInk leavingOut() {
        return new CleanInk(split, patches, contact, characters, true);
    }

    /// Those with bodies, without neighbours that the picture's edge cuts off where one is whole.
    private static List<InkGroup> whole(List<InkGroup> all, EdgeContact contact) {
        int most = all.stream().mapToInt(each -> each.box().area()).max().orElse(0);
        var bodies =
                all.stream()
                        .filter(InkGroup::hasBody)
                        .filter(each -> each.box().area() >= OTHER * most)
                        .toList();
        var uncut =
                bodies.stream()
                        .filter(each -> each.patches().stream().noneMatch(contact::touches))
                        .toList();
        var main = uncut.size() == 1 ? uncut : bodies;
        if (main.size() != 1) return main;
        List<InkGroup> own = new ArrayList<>(main);
        all.stream()
                .filter(each -> !bodies.contains(each) && isNear(each.box(), main.getFirst().box()))
                .forEach(own::add);
        return own;
    }

    private static boolean isNear(PatchBox mark, PatchBox body) {
        double most = FAR * body.longSide();
        return mark.left() - body.right() <= most
                && body.left() - mark.right() <= most
                && mark.top() - body.bottom() <= most
                && body.top() - mark.bottom() <= most;
    }

    boolean isBlank() {
        return split.tones().isBlank();
    }

    /// How much stands out, and how far.
    double weight() {
        return split.tones().contrast() * main().map(PatchBox::area).orElse(0);
    }

    float contrast() {
        return split.tones().contrast();
    }

    int count() {
        return Math.max(1, (int) characters.stream().filter(InkGroup::hasBody).count());
    }

    /// The box of the largest character.
    Optional<PatchBox> main() {
        return characters.stream().map(InkGroup::box).max(Comparator.comparingInt(PatchBox::area));
    }

    boolean touches(PictureSide side) {
        return characters.stream()
                .flatMap(each -> each.patches().stream())
                .anyMatch(box -> contact.touches(box, side));
    }

    FoundInk found() {
        List<PatchBox> own = characters.stream().flatMap(each -> each.patches().stream()).toList();
        var warning =
                new InkSurroundings(patches, own, split.height(), split.width())
                        .warning()
                        .or(() ->
                                isLeftOut
                                        ? Optional.of(PictureWarning.LEFT_OUT)
                                        : Optional.empty());
        var plane = InkPlane.near(patches.pixels(own), split.shares(), split.width());
        return new FoundInk(plane, warning, count());
    }
}
