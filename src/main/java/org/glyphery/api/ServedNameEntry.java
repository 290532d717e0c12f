package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.glyphery.prediction.ServedChange;
import org.glyphery.prediction.ServedName;
import org.glyphery.prediction.ServedVersion;
import org.glyphery.run.ModelName;
import org.glyphery.training.RunId;

/// A served name as programs see it.
///
/// @param version that answers
/// @param model that answers, by its own name
/// @param epoch of the run that answers
/// @param previous version, which a rollback brings back; absent where none was before
/// @param revision changes so far, which `If-Match` takes
/// @param changed when it was changed last
/// @param versions all that there have been, the first of them first
record ServedNameEntry(
        ModelName name,
        int version,
        ModelName model,
        RunId run,
        int epoch,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> previous,
        int revision,
        Instant changed,
        List<ServedVersionEntry> versions) {

    /// One version of a served name: always the same weights.
    record ServedVersionEntry(int version, ModelName model, RunId run, int epoch) {

        static ServedVersionEntry of(ServedVersion version) {
            return new ServedVersionEntry(
                    version.number(), version.model(), version.run(), version.epoch());
        }
    }

    /// One change of a served name.
    ///
    /// @param change what was done, in words
    /// @param from the version that answered before; absent of a name that was made
    /// @param to the version that answers since; absent of a deletion
    /// @param model that answers since, or had answered last
    record ServedChangeEntry(
            int revision,
            String change,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalInt from,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalInt to,
            ModelName model,
            RunId run,
            Instant when,
            String origin,
            String note) {

        static ServedChangeEntry of(ServedChange change, Optional<ServedChange> before) {
            return new ServedChangeEntry(
                    change.revision(),
                    change.kind().words(),
                    number(before),
                    number(Optional.of(change)),
                    change.version().model(),
                    change.version().run(),
                    change.when(),
                    change.origin(),
                    change.note());
        }

        private static OptionalInt number(Optional<ServedChange> change) {
            return change.filter(known -> known.kind() != ServedChange.NameAction.DELETED)
                    .map(known -> OptionalInt.of(known.version().number()))
                    .orElseGet(OptionalInt::empty);
        }
    }

    static ServedNameEntry of(ServedName name) {
        ServedVersion current = name.current();
        return new ServedNameEntry(
                name.name(),
                current.number(),
                current.model(),
                current.run(),
                current.epoch(),
                name.previous().map(ServedVersion::number),
                name.revision(),
                name.last().when(),
                name.versions().stream().map(ServedVersionEntry::of).toList());
    }
}
