package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.glyphery.api.DatasetEntry.Splits;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Derivation;
import org.jspecify.annotations.Nullable;

/// A version of a dataset as programs see it. What follows the splits is known of versions that
/// were made by labelling.
///
/// @param parent the version that was labelled
/// @param title of the draft that it was made of
@JsonInclude(Include.NON_NULL)
record VersionEntry(
        String version,
        Splits splits,
        @Nullable String parent,
        @Nullable String title,
        @Nullable String author,
        @Nullable Instant made) {

    static VersionEntry of(DatasetFacts facts) {
        var made = facts.derivation();
        return new VersionEntry(
                facts.version(),
                Splits.of(facts.splits()),
                made.map(Derivation::parent).orElse(null),
                made.map(Derivation::title).orElse(null),
                made.map(Derivation::author).orElse(null),
                made.map(Derivation::made).orElse(null));
    }
}
