package org.glyphery.ui.collections;

import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples.GivenGlyph;
import org.glyphery.image.PictureReader;
import org.glyphery.prediction.Alphabet;
import org.glyphery.ui.Messages;
import org.glyphery.ui.PictureUpload;
import org.glyphery.ui.collections.SheetDesk.PictureEdit;

/// One person who gives what stands on pictures to a collection. Of a picture nothing is kept but
/// the glyphs.
final class PictureSitting implements SheetDesk.DeskWork {

    private final CollectionServices services;
    private final Gift gift;
    private final String word;
    private final KeptPlace place;
    private final BoxReader reader;
    private final PictureDesk lying;
    private final SheetDesk desk;

    PictureSitting(CollectionServices services, OwnCollection collection, Gift gift) {
        this.services = services;
        this.gift = gift;
        List<String> classes =
                collection.classes().isEmpty() ? Mnist.CLASSES : collection.classes();
        word = Alphabet.wordFor(classes);
        place = new KeptPlace(collection, Alphabet.DIGITS);
        reader = new BoxReader(services.models(), classes);
        lying = PictureDesk.of(collection.name());
        var upload = new PictureUpload<>(services.pictureLimits(), this::read, this::lay);
        desk = new SheetDesk(upload, word, classes, this);
        lying.pictures().forEach(desk::lay);
    }

    SheetDesk desk() {
        return desk;
    }

    /// What a picture holds. To read it takes a while, and others may take the last place
    /// meanwhile.
    private DeskPicture read(PictureReader pictures, byte[] file, String name) {
        lying.requireRoom();
        return new DeskPicture(name, pictures.readSheet(file, name), reader);
    }

    private void lay(DeskPicture picture) {
        if (!Messages.orSay(() -> desk.lay(lying.lay(picture), picture))) return;
        if (picture.boxes().isEmpty()) {
            Messages.say(
                    "No characters were found on “%s”. Draw a box around each, or take the picture in more light, with the whole sheet on it."
                            .formatted(picture.name()));
        }
    }

    @Override
    public void changes(PictureEdit edit) {
        lying.find(edit.picture())
                .ifPresent(picture -> desk.answer(edit.picture(), picture.change(edit.boxes())));
    }

    @Override
    public void takes(int picture) {
        lying.take(picture);
        desk.forget(picture);
    }

    @Override
    public void keeps() {
        List<GivenGlyph> given =
                lying.pictures().values().stream()
                        .flatMap(picture -> picture.given().stream())
                        .toList();
        if (given.isEmpty()) return;
        try {
            List<OwnExample> kept = services.own().keepAll(gift, given);
            lying.pictures().keySet().forEach(desk::forget);
            desk.clear();
            List<DeskPicture> lay = lying.clear();
            Messages.sayUndoable(
                    "%s %s kept in %s."
                            .formatted(
                                    NumberWords.capitalised(NumberWords.counted(kept.size(), word)),
                                    kept.size() == 1 ? "is" : "are",
                                    place.words()),
                    () -> takeBack(kept, lay));
        } catch (UserError refused) {
            Messages.say(String.valueOf(refused.getMessage()));
        }
    }

    private void takeBack(List<OwnExample> kept, List<DeskPicture> lay) {
        kept.forEach(each -> services.own().remove(each.id()));
        lay.forEach(this::lay);
    }
}
