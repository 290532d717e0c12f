package org.glyphery.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Optional;
import org.glyphery.InkLimits;
import org.glyphery.InvalidSetting;
import org.glyphery.PictureLimits;
import org.glyphery.api.TemplatesServer;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.Erasure;
import org.glyphery.dataset.OwnExample;
import org.glyphery.image.Ink;
import org.glyphery.image.InkPoint;
import org.glyphery.image.Stroke;
import org.glyphery.prediction.Alphabet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the pad is told of a keeping that it took for done.
@TemplatesServer
class KeptOnPadTest {

    private static final String TOO_LONG = "l".repeat(1_001);

    private final UI page = new UI();
    private final OwnDrawings drawings;
    private final HearingPad pad;
    private final Keeping keeping;

    KeptOnPadTest(
            @Autowired OwnDrawings drawings,
            @Autowired InkLimits inkLimits,
            @Autowired PictureLimits pictureLimits) {
        this.drawings = drawings;
        UI.setCurrent(page);
        pad = new HearingPad(inkLimits, pictureLimits);
        keeping = new Keeping(drawings, pad, _ -> {});
    }

    /// A pad that counts how often it is told to go on with what lies there.
    private static final class HearingPad extends DigitPad {

        private int goesOn;
        private Runnable undoes = () -> {};

        HearingPad(InkLimits inkLimits, PictureLimits pictureLimits) {
            super(_ -> {}, inkLimits, PadContent.Photo.upload(pictureLimits, _ -> {}));
        }

        @Override
        void goOn() {
            goesOn++;
        }

        @Override
        void whenKeepingUndone(Runnable hears) {
            undoes = hears;
        }
    }

    @BeforeEach
    void open() {
        keeping.name(new Alphabet("some", "Some", List.of("l", TOO_LONG)));
        keeping.offer(
                new PadContent.Drawing(
                        new Ink(
                                List.of(
                                        new Stroke(
                                                List.of(new InkPoint(1, 1), new InkPoint(1, 9)))))),
                PadVerdict.empty(1, "letter"));
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
        drawings.own().erase(Erasure.ofAll(CollectionName.MINE));
    }

    @Test
    void a_drawing_that_cannot_be_kept_goes_on() {
        assertThatThrownBy(() -> press(TOO_LONG)).isInstanceOf(InvalidSetting.class);
        assertThat(pad.goesOn).isEqualTo(1);
        press("l");
        assertThat(pad.goesOn).isEqualTo(1);
        assertThat(drawings.own().all(CollectionName.MINE))
                .extracting(OwnExample::className)
                .containsExactly("l");
    }

    @Test
    void undo_on_the_pad_takes_the_keeping_back_and_once_only() {
        press("l");
        pad.undoes.run();
        assertThat(drawings.own().all(CollectionName.MINE)).isEmpty();
        assertThat(pad.goesOn).isEqualTo(1);
        pad.undoes.run();
        assertThat(pad.goesOn).isEqualTo(1);
    }

    private void press(String name) {
        var button = button(keeping.bar(), name).orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static Optional<NativeButton> button(Component whole, String name) {
        if (whole instanceof NativeButton button && button.getText().equals(name)) {
            return Optional.of(button);
        }
        return whole.getChildren().flatMap(part -> button(part, name).stream()).findFirst();
    }
}
