package org.glyphery.ui.collections;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.api.TemplatesServer;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.Erasure;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.prediction.Alphabet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TemplatesServer
class RemovalsTest {

    private final UI page = new UI();
    private final KeptPlace place;
    private final OwnExamples own;
    private final Removals removals;

    RemovalsTest(@Autowired OwnExamples own, @Autowired OwnCollections collections) {
        this.own = own;
        place = new KeptPlace(collections.require(CollectionName.MINE), Alphabet.DIGITS);
        removals = new Removals(own);
    }

    @BeforeEach
    void open() {
        UI.setCurrent(page);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
        own.erase(Erasure.ofAll(CollectionName.MINE));
    }

    @Test
    void one_undo_brings_back_as_many_as_the_sentence_says() {
        List<OwnExample> kept = keep(60);
        kept.forEach(each -> removals.remove(each, place));
        assertThat(said().getElement().getTextRecursively()).startsWith("60 of my digits");
        assertThat(own.all(CollectionName.MINE)).isEmpty();

        undo();

        assertThat(own.all(CollectionName.MINE)).containsExactlyElementsOf(kept.reversed());
    }

    @Test
    void an_undo_holds_so_many_and_the_next_removal_is_counted_anew() {
        List<OwnExample> kept = keep(Removals.MOST_TOGETHER + 1);
        kept.forEach(each -> removals.remove(each, place));
        assertThat(said().getElement().getTextRecursively()).startsWith("The 7 is removed");

        undo();

        assertThat(own.all(CollectionName.MINE)).containsExactly(kept.getLast());
    }

    @Test
    void what_was_erased_meanwhile_is_not_offered_and_does_not_come_back() {
        OwnExample kept = keep(1).getFirst();
        removals.remove(kept, place);
        own.erase(Erasure.ofAll(CollectionName.MINE));

        removals.forgetErased();
        assertThat(said().isOpened()).isFalse();
        undo();

        assertThat(own.all(CollectionName.MINE)).isEmpty();
    }

    @Test
    void what_somebody_else_has_removed_is_not_said_to_be_removed() {
        OwnExample kept = keep(1).getFirst();
        own.remove(kept.id());

        removals.remove(kept, place);

        assertThat(ComponentUtil.getData(page, Notification.class)).isNull();
    }

    private List<OwnExample> keep(int count) {
        var glyph = Glyph.of(Mnist.SHAPE, new float[784]);
        return IntStream.range(0, count)
                .mapToObj(_ -> own.keep(Gift.MINE, new Ink(List.of()), glyph, "7"))
                .toList();
    }

    private Notification said() {
        return ComponentUtil.getData(page, Notification.class);
    }

    private void undo() {
        var button =
                parts(said())
                        .filter(NativeButton.class::isInstance)
                        .map(NativeButton.class::cast)
                        .findFirst()
                        .orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static Stream<Component> parts(Component whole) {
        return Stream.concat(Stream.of(whole), whole.getChildren().flatMap(RemovalsTest::parts));
    }
}
