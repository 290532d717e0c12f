package org.glyphery.ui.draw;

import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import org.glyphery.dataset.OwnExample;
import org.glyphery.prediction.Alphabet;
import org.glyphery.ui.Messages;
import org.glyphery.ui.Tour;
import org.glyphery.ui.TourStep;

/// The keeping of what lies on the pad, once and with a way back. Whatever centring the page shows,
/// a glyph is kept as MNIST centres it, so that all that was kept is judged alike.
final class Keeping {

    private final OwnDrawings drawings;
    private final DigitPad pad;
    private final KeepBar bar = new KeepBar(this::press, this::refuse);

    private Alphabet alphabet = Alphabet.DIGITS;
    private PadContent sheet = PadContent.Drawing.EMPTY;
    private PadVerdict verdict = PadVerdict.withoutModels(true);

    /// What lies on the pad, as it was kept; it may have been removed since.
    private Optional<OwnExample> kept = Optional.empty();

    /// What says so, for as long as it lies there.
    private Optional<Notification> said = Optional.empty();

    Keeping(OwnDrawings drawings, DigitPad pad) {
        this.drawings = drawings;
        this.pad = pad;
        drawings.follow(bar, this::show);
        pad.whenKeepingUndone(() -> kept.map(OwnExample::id).ifPresent(this::takeBack));
    }

    KeepBar bar() {
        return bar;
    }

    /// Keeps what is of this alphabet from now on.
    void name(Alphabet drawn) {
        alphabet = drawn;
        bar.name(drawn);
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
        bar.offer(sheet, there.map(OwnExample::className), verdict);
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
        sheet.glyph(Optional.empty())
                .ifPresent(glyph -> {
                    var example = drawings.own().keep(sheet.ink(), glyph, className);
                    kept = Optional.of(example);
                    Tour.did(TourStep.KEEP);
                    show();
                    said = Optional.of(sayKept(example));
                });
    }

    private Notification sayKept(OwnExample example) {
        return Messages.sayUndoable(
                "The %s is kept in my %ss.".formatted(example.className(), alphabet.word()),
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
