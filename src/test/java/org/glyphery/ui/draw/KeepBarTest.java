package org.glyphery.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.image.Ink;
import org.glyphery.image.InkPoint;
import org.glyphery.image.Stroke;
import org.junit.jupiter.api.Test;

class KeepBarTest {

    private static final Ink INK =
            new Ink(List.of(new Stroke(List.of(new InkPoint(1, 1), new InkPoint(1, 9)))));
    private static final PadVerdict NO_MODEL = PadVerdict.withoutModels(false);

    private final List<String> keeps = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final KeepBar bar = new KeepBar(keeps::add, () -> refused.add(""), _ -> {});

    @Test
    void a_drawing_can_be_kept_though_no_model_has_read_it() {
        bar.offer(new PadContent.Drawing(INK), Optional.empty(), NO_MODEL, true);

        assertThat(note().getText()).startsWith("Press the number that you meant");
        assertThat(bar.hasClassName("idle")).isFalse();
        press("7");
        assertThat(keeps).containsExactly("7");
    }

    @Test
    void nothing_and_what_the_page_has_written_cannot_be_kept() {
        for (PadContent laid :
                List.of(PadContent.Drawing.EMPTY, new PadContent.Demonstration(INK))) {
            bar.offer(laid, Optional.empty(), NO_MODEL, true);
            press("7");
            assertThat(note().getText()).startsWith("Draw a digit first");
            assertThat(bar.hasClassName("idle")).isTrue();
        }
        assertThat(keeps).isEmpty();
    }

    @Test
    void a_number_is_not_kept_as_one_digit_and_the_pad_hears_that_a_press_counted_for_nothing() {
        var digit = new NumberOnPad.ShownDigit("7", 0.9, true);
        var verdict =
                new PadVerdict(
                        PadVerdict.State.SURE,
                        "cnn reads 77",
                        "",
                        List.of("7"),
                        "cnn",
                        List.of(),
                        List.of(),
                        List.of(digit, digit),
                        0);
        bar.offer(new PadContent.Drawing(INK), Optional.empty(), verdict, true);

        assertThat(note().getText()).startsWith("Several digits lie here.");
        press("7");
        assertThat(keeps).isEmpty();
        assertThat(refused).hasSize(1);
    }

    @Test
    void what_is_kept_is_not_kept_again_said_aloud_and_its_button_keeps_the_keyboard() {
        bar.offer(new PadContent.Drawing(INK), Optional.of("7"), NO_MODEL, true);

        press("7");
        assertThat(keeps).isEmpty();
        assertThat(button("7").isEnabled()).isTrue();
        assertThat(button("7").getElement().getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(note().getElement().getAttribute("role")).isEqualTo("status");
        assertThat(note().getText()).startsWith("Kept as 7");
    }

    private void press(String name) {
        var button = button(name);
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private NativeButton button(String name) {
        return parts(bar)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(each -> each.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Paragraph note() {
        return parts(bar)
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> parts(Component whole) {
        return Stream.concat(Stream.of(whole), whole.getChildren().flatMap(KeepBarTest::parts));
    }
}
