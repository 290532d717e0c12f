package org.glyphery.ui.data;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.labelling.DraftedPicture;
import org.glyphery.dataset.labelling.LabelDraft;
import org.glyphery.dataset.labelling.LabelDrafts;
import org.glyphery.dataset.labelling.LabelEdit;
import org.glyphery.dataset.labelling.LabelNews;
import org.glyphery.dataset.labelling.OpenedDraft;
import org.glyphery.ui.Dates;
import org.glyphery.ui.Messages;
import org.glyphery.ui.Pages;
import org.glyphery.ui.Person;
import org.jspecify.annotations.Nullable;

/// What a person changes in the labels of a version on its page, and what others change there
/// meanwhile: both are seen on the wall and in the panel beside it.
final class Labelling {

    private final LabelDrafts drafts;
    private final DatasetFacts facts;
    private final Map<Split, Examples> splits;
    private final PictureWall wall;
    private final DraftPanel panel;
    private final Runnable redirected;
    private final Runnable changed;
    private final Person person = new Person();
    private @Nullable OpenedDraft draft;

    /// What is to be changed once it is known by whom.
    private final List<WallEdit> waiting = new ArrayList<>();

    /// @param asked the draft that the address names
    /// @param redirected is called when another draft is shown
    /// @param changed is called when somebody has changed something in it
    Labelling(
            LabelDrafts drafts,
            DatasetFacts facts,
            Map<Split, Examples> splits,
            PictureWall wall,
            Optional<String> asked,
            Runnable redirected,
            Runnable changed) {
        this.drafts = drafts;
        this.facts = facts;
        this.splits = splits;
        this.wall = wall;
        this.redirected = redirected;
        this.changed = changed;
        panel = new DraftPanel(this);
        List<LabelDraft> open = drafts.open(facts);
        open.stream()
                .filter(each -> asked.isEmpty() || asked.get().equals(each.id()))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .ifPresent(each -> draft = drafts.get(each.id()));
        wall.onEdit(this::edit);
        wall.onUndo(this::undo);
        wall.onSuggestion(panel.offer()::suggest);
        panel.addAttachListener(attached -> follow(attached.getUI()));
        show();
    }

    DraftPanel panel() {
        return panel;
    }

    /// The draft that is shown.
    Optional<String> draft() {
        return Optional.ofNullable(draft).map(it -> it.draft().id());
    }

    /// The same where it can be changed.
    Optional<OpenedDraft> opened() {
        return Optional.ofNullable(draft).filter(it -> it.draft().isOpen());
    }

    DatasetFacts facts() {
        return facts;
    }

    Examples examples(Split split) {
        return Objects.requireNonNull(splits.get(split));
    }

    /// Who labels here; empty where nobody has said.
    String author() {
        return person.name();
    }

    /// What the draft has made of a picture; empty where that is nothing.
    String words(ShownExample example) {
        return opened().map(now -> EditWords.behindTitle(now, example)).orElse("");
    }

    /// The drafts that could be shown.
    List<LabelDraft> open() {
        return drafts.open(facts);
    }

    private void follow(UI page) {
        person.askBrowser(panel, this::showPanel);
        Runnable end = drafts.subscribe(news -> Pages.change(page, () -> hear(news)));
        panel.addDetachListener(detached -> {
            detached.unregisterListener();
            end.run();
        });
    }

    private void hear(LabelNews news) {
        if (!news.draft().dataset().equals(facts.name())) return;
        boolean isShown = draft().filter(news.draft().id()::equals).isPresent();
        if (isShown) {
            OpenedDraft now = drafts.get(news.draft().id());
            draft = now;
            news.edit().ifPresent(edit -> redraw(now, edit));
            showPanel();
            changed.run();
        } else if (draft == null && news.draft().version().equals(facts.version())) {
            open().stream().findFirst().ifPresent(this::choose);
        }
    }

    private void redraw(OpenedDraft now, LabelEdit edit) {
        switch (edit) {
            case LabelEdit.OfPictures it -> redraw(now, it.split(), it.places());
            case LabelEdit.RenameClass _, LabelEdit.MergeClasses _ ->
                    wall.showDraft(DraftOnWall.of(now, splits));
        }
    }

    private void redraw(OpenedDraft now, Split split, List<Integer> places) {
        Examples examples = examples(split);
        wall.redraw(
                split,
                places.stream().map(examples::indexOf).toList(),
                DraftOnWall.pictures(now.state(), split, examples, places));
    }

    /// Shows a draft.
    void choose(LabelDraft chosen) {
        draft = drafts.get(chosen.id());
        show();
        redirected.run();
    }

    private void show() {
        opened().ifPresentOrElse(
                        now -> wall.showDraft(DraftOnWall.of(now, splits)), wall::hideDraft);
        showPanel();
    }

    private void showPanel() {
        OpenedDraft now = draft;
        if (now == null) panel.showNone();
        else panel.show(now);
    }

    private void edit(WallEdit wanted) {
        if (!author().isEmpty() && opened().isPresent()) {
            Messages.orSay(() -> apply(opened().orElseThrow(), wanted));
            return;
        }
        waiting.add(wanted);
        if (author().isEmpty()) panel.askWho();
        else if (!begin(author(), proposedTitle())) waiting.clear();
    }

    /// Gives a picture the label that is suggested for it.
    void take(SuggestedLabel suggested) {
        edit(WallEdit.of(suggested));
        if (!author().isEmpty()) wall.focus(); // where Ctrl+Z takes it back
    }

    /// What a draft is called where nobody says more.
    String proposedTitle() {
        return "Labels of " + Dates.dayOfYear(Instant.now());
    }

    private void apply(OpenedDraft now, WallEdit wanted) {
        Split split = Split.read(wanted.split()).orElseThrow();
        Examples examples = examples(split);
        List<Integer> places =
                wanted.indices().stream()
                        .filter(index -> index >= 0 && index < examples.count())
                        .map(examples::place)
                        .toList();
        try {
            drafts.change(now.draft().id(), author(), wanted.in(now.state(), split, places));
        } catch (UserError refused) {
            redraw(now, split, places); // as it was
            throw refused;
        }
    }

    /// Begins a draft, and does then what was wanted; says whether it has begun.
    boolean begin(String author, String title) {
        return Messages.orSay(() -> {
            LabelDraft begun = drafts.begin(facts, title, author);
            person.is(panel, author);
            choose(begun);
            doWhatWaits();
        });
    }

    /// Goes on in the draft that is shown, under this name.
    void goOn(String author) {
        Messages.orSay(() -> {
            person.is(panel, LabelEdit.name("your name", author));
            showPanel();
            doWhatWaits();
        });
    }

    private void doWhatWaits() {
        List<WallEdit> wanted = List.copyOf(waiting);
        waiting.clear();
        wall.focus();
        wanted.forEach(this::edit);
    }

    private void undo() {
        if (author().isEmpty()) return;
        opened().ifPresent(now ->
                Messages.orSay(() -> {
                    if (drafts.undo(now.draft().id(), author()).isEmpty()) {
                        Messages.say("There is nothing of yours in this draft to take back.");
                    }
                }));
    }

    /// Takes back one change of this person.
    void undo(String change) {
        inDraft(id -> drafts.undo(id, author(), change));
    }

    /// Decides what a picture is on which people disagree.
    void settle(LabelEdit.Settle settled, DraftedPicture seen) {
        inDraft(id -> drafts.settle(id, author(), settled, seen));
    }

    void change(LabelEdit edit) {
        inDraft(id -> drafts.change(id, author(), edit));
    }

    void rename(String title) {
        inDraft(id -> drafts.rename(id, title));
    }

    void putAway() {
        inDraft(id -> {
            drafts.putAway(id);
            showAnother();
        });
    }

    private void showAnother() {
        draft = null;
        open().stream().findFirst().ifPresent(next -> draft = drafts.get(next.id()));
        show();
        redirected.run();
    }

    void makeVersion() {
        inDraft(id -> {
            DatasetFacts made = drafts.makeVersion(id, author());
            UI.getCurrentOrThrow()
                    .getPage()
                    .setLocation(DatasetAddress.of(made)); // other pictures, other labels
        });
    }

    /// Does something in the draft that is shown, once it is known who does it.
    private void inDraft(Consumer<String> act) {
        OpenedDraft now = draft;
        if (now == null) return;
        if (author().isEmpty()) panel.askWho();
        else Messages.orSay(() -> act.accept(now.draft().id()));
    }
}
