package org.glyphery.dataset.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How people decide what a picture is on which they disagree.
class SettledDisagreementTest extends DraftFixture {

    @Test
    void what_nobody_disagrees_on_any_more_is_not_settled_once_more() {
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0), 1));
        change("Ben", new LabelEdit.Relabel(TRAINING, List.of(0), 2));
        change("Cleo", new LabelEdit.Settle(TRAINING, List.of(0), new Stance(2, false)));
        var late = new LabelEdit.Settle(TRAINING, List.of(0), new Stance(1, false));
        assertThatThrownBy(() -> change("Dora", late))
                .isInstanceOf(UnsuitableDraft.class)
                .hasMessageContaining("do not disagree on this picture any more");
        var label = room.drafts.get(draft).state().picture(TRAINING, 0).orElseThrow().stance();
        assertThat(label).isEqualTo(new Stance(2, false));
    }

    @Test
    void nobody_settles_what_has_been_said_since_they_looked() {
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0), 1));
        change("Ben", new LabelEdit.Relabel(TRAINING, List.of(0), 2));
        DraftedPicture seen = picture();
        change("Ben", new LabelEdit.Relabel(TRAINING, List.of(0), 3));
        var settled = new LabelEdit.Settle(TRAINING, List.of(0), new Stance(1, false));
        assertThatThrownBy(() -> room.drafts.settle(draft, "Cleo", settled, seen))
                .isInstanceOf(UnsuitableDraft.class)
                .hasMessageContaining("look at it again");
        assertThat(picture().isDisputed()).isTrue();
        room.drafts.settle(draft, "Cleo", settled, picture());
        assertThat(picture().stance()).isEqualTo(new Stance(1, false));
        assertThat(picture().isDisputed()).isFalse();
    }

    private DraftedPicture picture() {
        return room.drafts.get(draft).state().picture(TRAINING, 0).orElseThrow();
    }
}
