package org.glyphery.dataset.labelling;

import java.time.Instant;
import java.util.Optional;

/// A draft: a version of a dataset that people are labelling, under a name.
///
/// @param version that it is of
/// @param author who began it
/// @param ended when a version was made of it, or it was put away
/// @param made the version that was made of it
public record LabelDraft(
        String id,
        String dataset,
        String version,
        String title,
        String author,
        Instant begun,
        Optional<Instant> ended,
        Optional<String> made) {

    public boolean isOpen() {
        return ended.isEmpty();
    }

    LabelDraft titled(String newTitle) {
        return new LabelDraft(id, dataset, version, newTitle, author, begun, ended, made);
    }

    LabelDraft ended(Instant at, Optional<String> asVersion) {
        return new LabelDraft(
                id, dataset, version, title, author, begun, Optional.of(at), asVersion);
    }
}
