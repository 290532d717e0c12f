package org.glyphery.prediction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.glyphery.InvalidSetting;
import org.glyphery.prediction.ServedChange.NameAction;
import org.glyphery.run.ModelName;
import org.glyphery.run.ModelNameLock;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.UnknownRun;
import org.glyphery.run.UnsuitableStatus;
import org.springframework.stereotype.Service;

/// The names under which programs ask whatever model serves now, with all that has happened to
/// them. Changes come one after the other, and count once they are stored; whoever asks meanwhile
/// is answered by the model before or by the one after. A deleted name keeps its history, and its
/// numbers go on where it is made again, until so many others have been deleted after it that it is
/// forgotten.
@Service
public class ServedNames {

    private static final int MOST_NAMES = 200;
    private static final int MOST_DELETED = 1_000;
    private static final int MOST_CHANGES = 10_000;
    private static final int LONGEST_NAME = 60;

    private final ServedNameStore store;
    private final Models models;
    private final ModelNameLock lock;
    private final Map<ModelName, ServedName> names = new ConcurrentHashMap<>();

    ServedNames(ServedNameStore store, Models models, ModelNameLock lock) {
        this.store = store;
        this.models = models;
        this.lock = lock;
        store.all().forEach(name -> names.put(name.name(), name));
    }

    /// All names that serve, in their order.
    public List<ServedName> all() {
        return names.values().stream()
                .filter(name -> !name.isDeleted())
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    public Optional<ServedName> find(ModelName name) {
        return Optional.ofNullable(names.get(name)).filter(known -> !known.isDeleted());
    }

    /// The name as it was written.
    ///
    /// @throws UnknownServedName if nothing is served under it
    public ServedName get(String written) {
        return ModelName.read(written)
                .flatMap(this::find)
                .orElseThrow(() -> new UnknownServedName(written));
    }

    /// All that happened to a name, be it deleted, the first of it first.
    ///
    /// @throws UnknownServedName if there never was such a name
    public List<ServedChange> history(String written) {
        return ModelName.read(written)
                .map(names::get)
                .map(ServedName::changes)
                .orElseThrow(() -> new UnknownServedName(written));
    }

    /// Lets a name lead to a run; a name that is not there yet is made. Nothing happens where it
    /// leads there already.
    ///
    /// @throws StaleRevision if somebody else has changed it
    /// @throws UnsuitablePromotion if the name or the run cannot be
    /// @throws BreakingPromotion if programs would break, and nobody says that this is meant
    /// @throws UnsuitableStatus if the run has no epoch
    public synchronized ServedName promote(ModelName name, Promotion promotion) {
        return lock.taking(() -> promoteAlone(name, promotion));
    }

    private ServedName promoteAlone(ModelName name, Promotion promotion) {
        Optional<ServedName> before = find(name);
        requireSeen(name, before, promotion.change().expected());
        Run run = promotion.run();
        int epoch = run.best().orElseThrow(() -> UnsuitableStatus.untrained(run)).epoch();
        if (before.filter(known -> known.current().hasWeightsOf(run.id(), epoch)).isPresent()) {
            return before.orElseThrow();
        }
        if (before.isEmpty()) requireFree(name);
        requireFinished(run);
        Model model = model(run);
        if (!promotion.isBreaking()) before.ifPresent(known -> requireSame(known, model));
        var all = Optional.ofNullable(names.get(name));
        var version =
                all.map(known -> known.versionOf(run.id(), run.model(), epoch))
                        .orElseGet(() -> new ServedVersion(1, run.id(), run.model(), epoch));
        var backTo = before.map(known -> OptionalInt.of(known.revision()));
        return add(
                name,
                NameAction.PROMOTED,
                version,
                backTo.orElseGet(OptionalInt::empty),
                promotion.change());
    }

    /// Lets a name lead to what it led to before; a second rollback goes back further.
    ///
    /// @throws StaleRevision if somebody else has changed it
    /// @throws UnsuitablePromotion if there was nothing before, or its run is deleted
    public synchronized ServedName rollback(ServedName asked, ChangeNote change) {
        ServedName now = standing(asked.name(), change.expected());
        ServedChange before =
                now.before().orElseThrow(() -> UnsuitablePromotion.nothingBefore(now));
        requireThere(now, before.version());
        return add(now.name(), NameAction.ROLLED_BACK, before.version(), before.backTo(), change);
    }

    private void requireThere(ServedName name, ServedVersion version) {
        if (models.find(version.model()).filter(model -> model.isOf(version.run())).isEmpty()) {
            throw UnsuitablePromotion.deletedBefore(name, version);
        }
    }

    /// Lets a name lead nowhere; its history stays.
    ///
    /// @throws StaleRevision if somebody else has changed it
    public synchronized void delete(ServedName asked, ChangeNote change) {
        ServedName now = standing(asked.name(), change.expected());
        var last =
                change(now.name(), NameAction.DELETED, now.current(), OptionalInt.empty(), change);
        store.add(now.name(), last);
        put(now.name(), last);
        forgetLongestDeleted();
    }

    /// Lets a deleted name lead again to what it led to; a rollback goes back as it would have
    /// done.
    ///
    /// @param deleted as it was before that
    /// @throws StaleRevision if somebody else has made it again, or it is forgotten
    /// @throws UnsuitablePromotion if the name is taken by now, or its run is deleted
    public synchronized ServedName restore(ServedName deleted, ChangeNote change) {
        return lock.taking(() -> restoreAlone(deleted, change));
    }

    private ServedName restoreAlone(ServedName deleted, ChangeNote change) {
        ModelName name = deleted.name();
        requireSeen(name, find(name), change.expected());
        ServedName known = names.get(name);
        if (known == null || !known.continues(deleted)) throw StaleRevision.gone(name);
        requireFree(name);
        requireThere(deleted, deleted.current());
        var backTo = deleted.last().backTo();
        return add(name, NameAction.PROMOTED, deleted.current(), backTo, change);
    }

    private void forgetLongestDeleted() {
        List<ServedName> deleted = names.values().stream().filter(ServedName::isDeleted).toList();
        deleted.stream()
                .sorted(Comparator.comparing(name -> name.last().when()))
                .limit(Math.max(0, deleted.size() - MOST_DELETED))
                .forEach(name -> {
                    store.forget(name.name());
                    names.remove(name.name());
                });
    }

    private ServedName standing(ModelName name, ExpectedRevision expected) {
        Optional<ServedName> now = find(name);
        requireSeen(name, now, expected);
        return now.orElseThrow(() -> new UnknownServedName(name.value()));
    }

    private static void requireSeen(
            ModelName name, Optional<ServedName> now, ExpectedRevision expected) {
        switch (expected) {
            case ExpectedRevision.Whatever() -> {}
            case ExpectedRevision.Absent() ->
                    now.ifPresent(known -> {
                        throw new StaleRevision(known);
                    });
            case ExpectedRevision.Present() -> {
                if (now.isEmpty()) throw StaleRevision.gone(name);
            }
            case ExpectedRevision.Seen(int revision) -> {
                ServedName known = now.orElseThrow(() -> StaleRevision.gone(name));
                if (known.revision() != revision) throw new StaleRevision(known);
            }
        }
    }

    private void requireFree(ModelName name) {
        if (name.value().length() > LONGEST_NAME) {
            throw new InvalidSetting(
                    "name", "at most %d characters".formatted(LONGEST_NAME), name.value().length());
        }
        if (store.isModels(name)) throw UnsuitablePromotion.takenName(name);
        if (all().size() >= MOST_NAMES) throw UnsuitablePromotion.tooMany(MOST_NAMES);
    }

    /// Whoever asks under a name wants answers that change when somebody decides it, and a run that
    /// has not finished may get a better epoch, be it that it is resumed.
    private static void requireFinished(Run run) {
        if (run.status() != RunStatus.FINISHED) throw UnsuitablePromotion.unfinished(run);
    }

    private Model model(Run run) {
        return models.find(run.model())
                .filter(model -> model.run().id().equals(run.id()))
                .orElseThrow(() -> UnsuitablePromotion.unknownData(run));
    }

    private void requireSame(ServedName name, Model next) {
        models.find(name.current().model())
                .map(model -> ServingContract.of(model.data()))
                .flatMap(contract -> contract.difference(ServingContract.of(next.data())))
                .ifPresent(difference -> {
                    throw new BreakingPromotion(name, next.run(), difference);
                });
    }

    private ServedName add(
            ModelName name,
            NameAction kind,
            ServedVersion version,
            OptionalInt backTo,
            ChangeNote note) {
        ServedChange change = change(name, kind, version, backTo, note);
        if (!store.addLeading(name, change)) throw UnknownRun.called(version.run().value());
        return put(name, change);
    }

    private ServedChange change(
            ModelName name,
            NameAction kind,
            ServedVersion version,
            OptionalInt backTo,
            ChangeNote note) {
        Optional<ServedName> known = Optional.ofNullable(names.get(name));
        known.filter(full -> full.revision() >= MOST_CHANGES && kind != NameAction.DELETED)
                .ifPresent(full -> {
                    throw UnsuitablePromotion.tooOften(full, MOST_CHANGES);
                });
        return new ServedChange(
                known.map(ServedName::revision).orElse(0) + 1,
                kind,
                version,
                backTo,
                Instant.now().truncatedTo(ChronoUnit.MICROS), // as the database keeps it
                note.origin(),
                note.note());
    }

    private ServedName put(ModelName name, ServedChange change) {
        List<ServedChange> changes = new ArrayList<>();
        Optional.ofNullable(names.get(name)).ifPresent(known -> changes.addAll(known.changes()));
        changes.add(change);
        var changed = new ServedName(name, changes);
        names.put(name, changed);
        return changed;
    }
}
