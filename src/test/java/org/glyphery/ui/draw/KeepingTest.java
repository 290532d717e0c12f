package org.glyphery.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.stream.Stream;
import org.glyphery.InkLimits;
import org.glyphery.PictureLimits;
import org.glyphery.api.TemplatesServer;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.Erasure;
import org.glyphery.dataset.OwnExample;
import org.glyphery.image.Ink;
import org.glyphery.image.InkPoint;
import org.glyphery.image.Stroke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TemplatesServer
class KeepingTest {

    private static final PadVerdict VERDICT = PadVerdict.empty(1, "digit");
    private static final PadContent DRAWN =
            new PadContent.Drawing(
                    new Ink(List.of(new Stroke(List.of(new InkPoint(1, 1), new InkPoint(1, 9))))));

    private final UI page = new UI(); // Vaadin itself does not hold the current one
    private final OwnDrawings drawings;
    private final Keeping keeping;

    KeepingTest(
            @Autowired OwnDrawings drawings,
            @Autowired InkLimits inkLimits,
            @Autowired PictureLimits pictureLimits) {
        UI.setCurrent(page);
        this.drawings = drawings;
        var pad = new DigitPad(_ -> {}, inkLimits, PadContent.Photo.upload(pictureLimits, _ -> {}));
        keeping = new Keeping(drawings, pad, _ -> {});
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
        drawings.own().erase(Erasure.ofAll(CollectionName.MINE));
    }

    @Test
    void what_is_kept_is_offered_again_once_it_is_removed_and_not_while_it_is_back() {
        keeping.offer(DRAWN, VERDICT);
        press("7");
        assertThat(words()).contains("Kept as 7");

        var removal = drawings.own().remove(kept().getFirst().id()).orElseThrow();
        keeping.offer(DRAWN, VERDICT);
        assertThat(words()).doesNotContain("Kept").contains("Press the number");

        drawings.own().restore(removal);
        keeping.offer(DRAWN, VERDICT);
        assertThat(words()).contains("Kept as 7");

        drawings.own().erase(Erasure.ofAll(CollectionName.MINE));
        keeping.offer(DRAWN, VERDICT);
        press("1");
        assertThat(kept()).extracting(OwnExample::className).containsExactly("1");
    }

    private List<OwnExample> kept() {
        return drawings.own().all(CollectionName.MINE);
    }

    private String words() {
        return keeping.bar().getElement().getTextRecursively();
    }

    private void press(String name) {
        var button =
                parts(keeping.bar())
                        .filter(NativeButton.class::isInstance)
                        .map(NativeButton.class::cast)
                        .filter(each -> each.getText().equals(name))
                        .findFirst()
                        .orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static Stream<Component> parts(Component whole) {
        return Stream.concat(Stream.of(whole), whole.getChildren().flatMap(KeepingTest::parts));
    }
}
