package org.glyphery.prediction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.glyphery.prediction.ServedChange.NameAction;
import org.glyphery.run.ModelName;
import org.glyphery.training.RunId;

/// A name under which programs ask, and which leads to one model after the other.
///
/// @param name that no model of its own has
/// @param changes at least one, the first of them first
/// @param versions all that there have been, the first of them first
public record ServedName(ModelName name, List<ServedChange> changes, List<ServedVersion> versions) {

    public ServedName {
        changes = List.copyOf(changes);
        versions = List.copyOf(versions);
    }

    ServedName(ModelName name, List<ServedChange> changes) {
        this(name, changes, versions(changes));
    }

    private static List<ServedVersion> versions(List<ServedChange> changes) {
        Map<Integer, ServedVersion> byNumber = new TreeMap<>();
        for (ServedChange change : changes) {
            byNumber.putIfAbsent(change.version().number(), change.version());
        }
        return List.copyOf(byNumber.values());
    }

    /// The number of changes, by which whoever changes it says what was seen last.
    public int revision() {
        return last().revision();
    }

    public ServedChange last() {
        return changes.getLast();
    }

    /// Whether more has happened to it since it was so.
    boolean continues(ServedName before) {
        return revision() > before.revision() && at(before.revision()).equals(before.last());
    }

    boolean isDeleted() {
        return last().kind() == NameAction.DELETED;
    }

    /// The version that answers.
    public ServedVersion current() {
        return last().version();
    }

    /// The version that a rollback brings back; absent where none was before.
    public Optional<ServedVersion> previous() {
        return before().map(ServedChange::version);
    }

    /// The change that a rollback takes the name back to.
    Optional<ServedChange> before() {
        OptionalInt revision = last().backTo();
        return revision.isEmpty() ? Optional.empty() : Optional.of(at(revision.getAsInt()));
    }

    private ServedChange at(int revision) {
        return changes.get(revision - 1);
    }

    public Optional<ServedVersion> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /// The version of these weights: the one that they have had here, or the next number.
    ServedVersion versionOf(RunId run, ModelName model, int epoch) {
        return versions.stream()
                .filter(version -> version.hasWeightsOf(run, epoch))
                .findFirst()
                .orElseGet(() -> new ServedVersion(versions.size() + 1, run, model, epoch));
    }
}
