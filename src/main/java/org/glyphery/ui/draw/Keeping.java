package org.glyphery.ui.draw;

import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.image.Centring;
import org.glyphery.prediction.Alphabet;
import org.glyphery.ui.Messages;
import org.glyphery.ui.Tour;
import org.glyphery.ui.TourStep;

/// The keeping of what lies on the pad, once and with a way back.
final class Keeping {

    private final OwnExamples own;
    private final DigitPad pad;
    private final KeepBar bar = new KeepBar(this::press);

    private Alphabet alphabet = Alphabet.DIGITS;
    private PadContent sheet = PadContent.Drawing.EMPTY;
    private Optional<Centring> centring = Optional.empty();
    private PadVerdict verdict = PadVerdict.empty(0, alphabet.word());

    /// What lies on the pad, as it was kept.
    private Optional<OwnExample> kept = Optional.empty();

    /// What says so, for as long as it lies there.
    private Optional<Notification> said = Optional.empty();

    Keeping(OwnExamples own, DigitPad pad) {
        this.own = own;
        this.pad = pad;
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
        said.ifPresent(Notification::close);
        said = Optional.empty();
    }

    /// Offers to keep what lies on the pad.
    ///
    /// @param chosen how it is centred; absent for MNIST's own way
    /// @param now the verdict on it
    void offer(PadContent laid, Optional<Centring> chosen, PadVerdict now) {
        sheet = laid;
        centring = chosen;
        verdict = now;
        show();
    }

    private void show() {
        bar.offer(sheet, kept.map(OwnExample::className), verdict);
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

    private void keep(String className) {
        sheet.glyph(centring)
                .ifPresent(glyph -> {
                    var example = own.keep(sheet.ink(), glyph, className);
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
        own.remove(id);
        if (kept.map(OwnExample::id).equals(Optional.of(id))) {
            renew();
            pad.goOn();
            show();
        }
    }
}
