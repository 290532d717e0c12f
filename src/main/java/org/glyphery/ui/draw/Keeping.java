package org.glyphery.ui.draw;

import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;
import org.glyphery.prediction.Alphabet;
import org.glyphery.ui.Messages;
import org.glyphery.ui.Tour;
import org.glyphery.ui.TourStep;
import org.glyphery.ui.collections.ConsentPart;
import org.glyphery.ui.collections.KeptPlace;

/// The keeping of what lies on the pad, once and with a way back. Whatever centring the page shows,
/// a glyph is kept as MNIST centres it, so that all that was kept is judged alike.
final class Keeping {

    private final OwnDrawings drawings;
    private final DigitPad pad;
    private final KeepBar bar = new KeepBar(this::press, this::refuse, this::choose);
    private final ConsentPart consent = new ConsentPart(this::agree);
    private final Consumer<OwnCollection> chosen;

    private Alphabet alphabet = Alphabet.DIGITS;
    private OwnCollection collection;

    /// What a drawing is given to, and by whom; absent while somebody has not agreed to its
    /// sentence.
    private Optional<Gift> gift = Optional.empty();

    private PadContent sheet = PadContent.Drawing.EMPTY;
    private PadVerdict verdict = PadVerdict.withoutModels(true);

    /// What lies on the pad, as it was kept; it may have been removed since.
    private Optional<OwnExample> kept = Optional.empty();

    /// What says so, for as long as it lies there.
    private Optional<Notification> said = Optional.empty();

    /// @param chosen is called with the collection that somebody has chosen to keep drawings in
    Keeping(OwnDrawings drawings, DigitPad pad, Consumer<OwnCollection> chosen) {
        this.drawings = drawings;
        this.pad = pad;
        this.chosen = chosen;
        collection = drawings.collection(Optional.empty());
        bar.add(consent);
        consent.show(collection);
        drawings.follow(bar, this::show);
        pad.whenKeepingUndone(() -> kept.map(OwnExample::id).ifPresent(this::takeBack));
    }

    KeepBar bar() {
        return bar;
    }

    /// Keeps what is of this alphabet from now on.
    void name(Alphabet drawn) {
        alphabet = drawn;
        bar.name(new KeptPlace(collection, drawn));
    }

    /// Keeps drawings in the collection that an address names, if it is there.
    ///
    /// @return the collection
    OwnCollection into(Optional<String> named) {
        into(drawings.collection(named));
        return collection;
    }

    private void into(OwnCollection other) {
        collection = other;
        bar.offer(drawings.collections().all(), other);
        bar.name(new KeptPlace(other, alphabet));
        consent.show(other);
    }

    private void choose(OwnCollection other) {
        if (other.equals(collection)) return;
        into(other);
        chosen.accept(other);
    }

    private void agree(Optional<Gift> given) {
        gift = given;
        show();
    }

    /// Something else lies on the pad from now on.
    void renew() {
        kept = Optional.empty();
        sayNothing();
    }

    /// Offers to keep what lies on the pad.
    ///
    /// @param now the verdict on it
    void offer(PadContent laid, PadVerdict now) {
        sheet = laid;
        verdict = now;
        show();
    }

    private void show() {
        var there = kept.filter(drawings::has);
        if (there.isEmpty()) sayNothing();
        bar.offer(sheet, there.map(OwnExample::className), verdict, gift.isPresent());
    }

    private void sayNothing() {
        said.ifPresent(Notification::close);
        said = Optional.empty();
    }

    /// The pad takes it for kept from the press on, unless it is told otherwise.
    private void press(String className) {
        var before = kept;
        try {
            keep(className);
        } finally {
            if (kept.equals(before)) pad.goOn();
        }
    }

    /// A press that counted for nothing: what lies there is not kept.
    private void refuse() {
        if (kept.isEmpty()) pad.goOn();
    }

    private void keep(String className) {
        if (gift.isEmpty()) return;
        sheet.glyph(Optional.empty())
                .ifPresent(glyph -> {
                    var example =
                            drawings.own().keep(gift.orElseThrow(), sheet.ink(), glyph, className);
                    kept = Optional.of(example);
                    Tour.did(TourStep.KEEP);
                    show();
                    said = Optional.of(sayKept(example));
                });
    }

    private Notification sayKept(OwnExample example) {
        return Messages.sayUndoable(
                "The %s is kept in %s."
                        .formatted(
                                example.className(), new KeptPlace(collection, alphabet).words()),
                () -> takeBack(example.id()));
    }

    private void takeBack(String id) {
        drawings.own().remove(id);
        if (kept.map(OwnExample::id).equals(Optional.of(id))) {
            renew();
            pad.goOn();
            show();
        }
    }
}
