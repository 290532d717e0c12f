package org.glyphery.dataset.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What those hear who have a draft open.
class LabelNewsTest extends DraftFixture {

    @Test
    void everybody_who_listens_hears_of_every_change() {
        List<LabelNews> heard = new ArrayList<>();
        Runnable end = room.drafts.subscribe(heard::add);
        var edit = new LabelEdit.Relabel(TRAINING, List.of(0), 1);
        change("Anna", edit);
        room.drafts.undo(draft, "Anna");
        room.drafts.rename(draft, "Fours");
        end.run();
        change("Ben", edit);
        assertThat(heard.stream().map(LabelNews::edit).map(each -> each.orElse(null)))
                .containsExactly(edit, edit, null);
        assertThat(heard.getLast().draft().title()).isEqualTo("Fours");
    }

    @Test
    void a_listener_that_fails_keeps_nobody_else_from_hearing() {
        List<LabelNews> heard = new ArrayList<>();
        room.drafts.subscribe(_ -> {
            throw new IllegalStateException("a page that is gone");
        });
        room.drafts.subscribe(heard::add);
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0), 1));
        assertThat(heard).hasSize(1);
        assertThat(room.drafts.undo(draft, " Anna ")).isPresent(); // as her name is stored
    }
}
