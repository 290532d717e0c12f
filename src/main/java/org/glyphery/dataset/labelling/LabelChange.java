package org.glyphery.dataset.labelling;

import java.time.Instant;
import java.util.Optional;

/// One change of a draft: who made it, when, and whether it was taken back.
///
/// @param undone when its author took it back
public record LabelChange(
        String id, String author, Instant made, LabelEdit edit, Optional<Instant> undone) {

    boolean counts() {
        return undone.isEmpty();
    }

    LabelChange undone(Instant at) {
        return new LabelChange(id, author, made, edit, Optional.of(at));
    }
}
