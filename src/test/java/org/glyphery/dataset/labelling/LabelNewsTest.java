package org.glyphery.dataset.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.dataset.Split;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What those hear who have a draft open.
class LabelNewsTest {

    private static final Split TRAINING = Split.TRAINING;

    @TempDir private Path home;
    private DraftRoom room;
    private String draft;

    @BeforeEach
    void begin() {
        room = new DraftRoom(home);
        var mnist = room.datasets.current("mnist").orElseThrow();
        draft = room.drafts.begin(mnist, "Doubtful fours", "Anna").id();
    }

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

    private void change(String author, LabelEdit edit) {
        room.drafts.change(draft, author, edit);
    }
}
