package org.glyphery.dataset.labelling;

import java.nio.file.Path;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Split;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A draft of MNIST, which ships in the jar.
abstract class DraftFixture {

    static final Split TRAINING = Split.TRAINING;

    @TempDir Path home;
    DraftRoom room;
    String draft;

    @BeforeEach
    void begin() {
        room = new DraftRoom(home);
        draft = room.drafts.begin(mnist(), "Doubtful fours", "Anna").id();
    }

    DatasetFacts mnist() {
        return room.datasets.current("mnist").orElseThrow();
    }

    void change(String author, LabelEdit edit) {
        room.drafts.change(draft, author, edit);
    }
}
