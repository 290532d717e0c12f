package org.glyphery.dataset.labelling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A draft as it stands in memory: the same that the database has of it.
///
/// @param changes in the order in which they were made
public record OpenedDraft(LabelDraft draft, List<LabelChange> changes, DraftState state) {

    public OpenedDraft {
        changes = List.copyOf(changes);
    }

    static OpenedDraft of(LabelDraft draft, List<LabelChange> changes, VersionLabels version) {
        return new OpenedDraft(draft, changes, DraftState.of(version, changes));
    }

    OpenedDraft with(LabelChange change) {
        List<LabelChange> all = new ArrayList<>(changes);
        all.add(change);
        return of(draft, all, state.version());
    }

    OpenedDraft without(LabelChange taken, Instant at) {
        return of(
                draft,
                changes.stream()
                        .map(each -> each.id().equals(taken.id()) ? each.undone(at) : each)
                        .toList(),
                state.version());
    }

    OpenedDraft as(LabelDraft other) {
        return new OpenedDraft(other, changes, state);
    }

    /// The last change of a person that counts.
    Optional<LabelChange> last(String author) {
        return changes.reversed().stream()
                .filter(LabelChange::counts)
                .filter(change -> change.author().equals(author))
                .findFirst();
    }

    /// Who renamed a class last; absent where nobody has.
    Optional<LabelChange> lastName(int label) {
        return changes.reversed().stream()
                .filter(LabelChange::counts)
                .filter(change ->
                        change.edit() instanceof LabelEdit.RenameClass renamed
                                && renamed.label() == label)
                .findFirst();
    }
}
