package org.glyphery.dataset.labelling;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.glyphery.Ids;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.NewVersion;
import org.glyphery.dataset.SameVersion;
import org.glyphery.dataset.Split;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Drafts of versions: begun, changed by one or by several people at once, and made into versions.
@Service
public class LabelDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(LabelDrafts.class);

    private final LabelDraftStore store;
    private final Datasets datasets;
    private final List<Consumer<LabelNews>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, OpenedDraft> opened = new HashMap<>();

    /// The changes of drafts that have ended, and so stay as they are.
    private final Map<String, List<LabelChange>> past = new HashMap<>();

    LabelDrafts(LabelDraftStore store, Datasets datasets) {
        this.store = store;
        this.datasets = datasets;
    }

    /// Calls `hears` after each change of any draft, on the thread that makes it, until the
    /// runnable returned is run.
    public Runnable subscribe(Consumer<LabelNews> hears) {
        listeners.add(hears);
        return () -> listeners.remove(hears);
    }

    /// Begins a draft of a version that is here, and from then on is not deleted.
    ///
    /// @throws org.glyphery.UserError if it is not here, or cannot be read
    public synchronized LabelDraft begin(DatasetFacts version, String title, String author) {
        var draft =
                new LabelDraft(
                        Ids.next(),
                        version.name(),
                        version.version(),
                        LabelEdit.name("name of the draft", title),
                        LabelEdit.name("your name", author),
                        now(),
                        Optional.empty(),
                        Optional.empty());
        datasets.whileKept(() -> {
            labels(version);
            store.add(draft);
            return draft;
        });
        tell(new LabelNews(draft, Optional.empty()));
        return draft;
    }

    /// All drafts of a dataset, those that have ended too, the newest first.
    public List<LabelDraft> of(String dataset) {
        return store.of(dataset);
    }

    /// The drafts of a version that people can change, the newest first.
    public List<LabelDraft> open(DatasetFacts version) {
        return of(version.name()).stream()
                .filter(LabelDraft::isOpen)
                .filter(draft -> draft.version().equals(version.version()))
                .toList();
    }

    /// @throws UnknownDraft if there is none of that id
    /// @throws org.glyphery.UserError if its version cannot be read
    public synchronized OpenedDraft get(String id) {
        OpenedDraft there = opened.get(id);
        if (there == null) {
            LabelDraft draft = store.find(id).orElseThrow(() -> new UnknownDraft(id));
            List<LabelChange> changes = store.changes(id);
            if (!changes.isEmpty()) Ids.follow(changes.getLast().id());
            there = OpenedDraft.of(draft, changes, labels(version(draft)));
            keep(there);
        }
        return there;
    }

    /// The changes of a draft, whether or not its version is still here.
    private synchronized List<LabelChange> changes(LabelDraft draft) {
        OpenedDraft there = opened.get(draft.id());
        if (there != null) return there.changes();
        return draft.isOpen()
                ? store.changes(draft.id())
                : past.computeIfAbsent(draft.id(), store::changes);
    }

    /// What people have said of one picture in all drafts of its dataset, the newest first.
    ///
    /// @param place among the pictures that are stored
    public List<PastChange> history(String dataset, Split split, int place) {
        List<PastChange> past = new ArrayList<>();
        for (LabelDraft draft : of(dataset)) {
            List<String> classes =
                    datasets.version(dataset, draft.version())
                            .map(DatasetFacts::classes)
                            .orElse(List.of());
            changes(draft).reversed().stream()
                    .filter(change ->
                            change.edit() instanceof LabelEdit.OfPictures edit
                                    && edit.concerns(split, place))
                    .forEach(change -> past.add(new PastChange(draft, change, classes)));
        }
        return past;
    }

    /// What the second of two versions has that the first has not. Both have the pictures of the
    /// same version.
    public VersionDifference difference(DatasetFacts first, DatasetFacts second) {
        return VersionDifference.between(labels(first), labels(second));
    }

    /// Makes a change, which is stored before anybody sees it.
    ///
    /// @throws org.glyphery.UserError if it cannot be made
    public synchronized void change(String id, String author, LabelEdit edit) {
        OpenedDraft draft = requireOpen(id);
        String name = LabelEdit.name("your name", author);
        new EditCheck(draft, name).require(edit);
        var change = new LabelChange(Ids.next(), name, now(), edit, Optional.empty());
        store.add(id, change);
        opened.put(id, draft.with(change));
        tell(new LabelNews(draft.draft(), Optional.of(edit)));
    }

    /// Decides what a picture is on which people disagree.
    ///
    /// @param seen the picture as the person saw it who decides
    /// @throws UnsuitableDraft if somebody has said something else of it since
    public synchronized void settle(
            String id, String author, LabelEdit.Settle settled, DraftedPicture seen) {
        DraftState state = requireOpen(id).state();
        for (int place : settled.places()) {
            state.picture(settled.split(), place)
                    .filter(DraftedPicture::isDisputed)
                    .filter(now -> !now.stances().equals(seen.stances()))
                    .ifPresent(_ -> {
                        throw UnsuitableDraft.saidAnew();
                    });
        }
        change(id, author, settled);
    }

    /// Takes back the last change of a person that counts.
    ///
    /// @return what was taken back; absent where there is nothing of theirs
    public synchronized Optional<LabelEdit> undo(String id, String author) {
        String name = LabelEdit.name("your name", author);
        return requireOpen(id).last(name).map(change -> undo(id, change));
    }

    /// Takes back a change of a person; nothing happens where it is not theirs.
    public synchronized void undo(String id, String author, String change) {
        String name = LabelEdit.name("your name", author);
        requireOpen(id).changes().stream()
                .filter(each -> each.id().equals(change) && each.counts())
                .filter(each -> each.author().equals(name))
                .findFirst()
                .ifPresent(each -> undo(id, each));
    }

    private LabelEdit undo(String id, LabelChange change) {
        Instant at = now();
        store.markUndone(change.id(), at);
        OpenedDraft draft = get(id).without(change, at);
        opened.put(id, draft);
        tell(new LabelNews(draft.draft(), Optional.of(change.edit())));
        return change.edit();
    }

    /// Gives a draft another name.
    public synchronized void rename(String id, String title) {
        write(requireOpen(id), it -> it.titled(LabelEdit.name("name of the draft", title)));
    }

    /// Puts a draft away; nobody can change it any more, and its changes stay in the history.
    public synchronized void putAway(String id) {
        write(requireOpen(id), it -> it.ended(now(), Optional.empty()));
    }

    /// Makes a version of a draft, which then is no draft any more.
    ///
    /// @throws UnsuitableDraft if people disagree on something
    /// @throws org.glyphery.dataset.SameVersion if nothing is changed
    public synchronized DatasetFacts makeVersion(String id, String author) {
        OpenedDraft draft = requireOpen(id);
        VersionLabels labels = new DraftVersion(draft.state()).labels();
        Instant at = now();
        var version =
                new NewVersion(
                        version(draft.draft()),
                        labels.classes(),
                        labels.labels(),
                        labels.tags(),
                        draft.draft().title(),
                        LabelEdit.name("your name", author),
                        at);
        DatasetFacts made = store(version);
        write(draft, it -> it.ended(at, Optional.of(made.version())));
        return made;
    }

    /// The version that is made of the draft: the one that is there where the process was killed
    /// after it had been stored and before its draft had ended.
    private DatasetFacts store(NewVersion version) {
        try {
            return datasets.add(version);
        } catch (SameVersion same) {
            return Optional.of(same.there())
                    .filter(there ->
                            there.derivation()
                                    .filter(it ->
                                            it.parent().equals(version.parent().version())
                                                    && it.title().equals(version.title()))
                                    .isPresent())
                    .orElseThrow(() -> same);
        }
    }

    /// @throws UnsuitableDraft if somebody is labelling this version
    public void requireNoneOf(DatasetFacts version) {
        List<LabelDraft> drafts = open(version);
        if (!drafts.isEmpty()) throw UnsuitableDraft.open(drafts);
    }

    /// @throws UnsuitableDraft if somebody is labelling any of its versions
    public void requireNoneOf(String dataset) {
        List<LabelDraft> drafts = of(dataset).stream().filter(LabelDraft::isOpen).toList();
        if (!drafts.isEmpty()) throw UnsuitableDraft.openOf(drafts);
    }

    private void write(OpenedDraft draft, UnaryOperator<LabelDraft> changed) {
        LabelDraft after = changed.apply(draft.draft());
        store.write(after);
        keep(draft.as(after));
        tell(new LabelNews(after, Optional.empty()));
    }

    /// Those that have ended are read again when somebody looks at them.
    private void keep(OpenedDraft draft) {
        if (draft.draft().isOpen()) opened.put(draft.draft().id(), draft);
        else opened.remove(draft.draft().id());
    }

    private OpenedDraft requireOpen(String id) {
        OpenedDraft draft = get(id);
        if (!draft.draft().isOpen()) throw UnsuitableDraft.ended(draft.draft());
        return draft;
    }

    private DatasetFacts version(LabelDraft draft) {
        return datasets.version(draft.dataset(), draft.version())
                .orElseThrow(() -> new UnknownDraft(draft.id()));
    }

    private VersionLabels labels(DatasetFacts version) {
        return VersionLabels.of(
                version,
                datasets.open(datasets.pictures(version).whole()),
                datasets.open(version.whole()),
                datasets.tags(version));
    }

    private void tell(LabelNews news) {
        for (Consumer<LabelNews> listener : listeners) {
            try {
                listener.accept(news);
            } catch (RuntimeException e) {
                LOG.warn("A listener to drafts failed", e);
            }
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
