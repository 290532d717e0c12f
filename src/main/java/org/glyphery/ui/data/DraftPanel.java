package org.glyphery.ui.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.NumberWords;
import org.glyphery.dataset.labelling.DraftCounts;
import org.glyphery.dataset.labelling.LabelDraft;
import org.glyphery.dataset.labelling.OpenedDraft;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.TextInput;
import org.jspecify.annotations.Nullable;

/// A draft beside the wall: what was changed last and by whom, what people disagree on, and what
/// becomes of it.
@StyleSheet("theme/draft-panel.css")
final class DraftPanel extends Section {

    private final Labelling labelling;
    private final SuggestionOffer offer;
    private final Div told = new Div();

    /// What is half typed there stays whatever others change meanwhile.
    private @Nullable DraftEdits edits;

    private boolean asks;

    DraftPanel(Labelling labelling) {
        this.labelling = labelling;
        offer = new SuggestionOffer(labelling);
        told.addClassName("told");
        addClassNames("sheet", "draft-panel");
        getElement().setAttribute("aria-label", "New labels");
    }

    /// What networks suggest for the picture under the cursor; it stands beside that picture.
    SuggestionOffer offer() {
        return offer;
    }

    /// Nobody labels this version.
    void showNone() {
        offer.refresh();
        asks = false;
        removeAll();
        add(
                new H2("Labels"),
                note(
                        "Press a class's key to give the picture under the cursor another label,"
                            + " Space for the one that networks suggest, Del to leave it out, # to"
                            + " put a word on it. It becomes a draft, and the draft a version; this"
                            + " one stays as it is."),
                button("Begin a draft", this::askWho));
    }

    /// Asks who labels, and how the draft is to be called where there is none.
    void askWho() {
        asks = true;
        boolean isNew = labelling.draft().isEmpty();
        var name =
                TextInput.line("Your name", "stands beside what you change; kept in this browser");
        name.write(labelling.author());
        var title = TextInput.line("Name of the draft", "");
        title.write(labelling.proposedTitle());
        Runnable goes =
                () -> {
                    if (isNew) labelling.begin(name.text(), title.text());
                    else labelling.goOn(name.text());
                };
        name.onEnter(goes);
        title.onEnter(goes);
        var go = button(isNew ? "Begin" : "Go on", goes);
        go.addClassName("first");
        removeAll();
        add(new H2(isNew ? "A new draft" : "Who are you?"), name);
        if (isNew) add(title);
        add(go);
        name.focus();
    }

    void show(OpenedDraft draft) {
        offer.refresh();
        if (asks && labelling.author().isEmpty()) return; // it goes on being typed
        asks = false;
        if (!draft.draft().isOpen()) {
            removeAll();
            add(ended(draft.draft()));
            return;
        }
        told.removeAll();
        told.add(head(draft.draft()));
        new Disagreements(labelling, draft).addTo(told);
        told.add(new ChangeList(labelling, draft), words(draft.state().counts()), tools());
        showEdits(draft);
    }

    private void showEdits(OpenedDraft draft) {
        DraftEdits there = edits;
        if (there != null && there.isOf(draft) && getChildren().anyMatch(there::equals)) return;
        var anew = new DraftEdits(labelling, draft);
        removeAll();
        add(told, anew);
        edits = anew;
    }

    private Component ended(LabelDraft draft) {
        var words =
                new Paragraph(
                        draft.made()
                                .map(version ->
                                        "The draft \"%s\" has become the version %s."
                                                .formatted(draft.title(), version))
                                .orElse("The draft \"%s\" was put away.".formatted(draft.title())));
        var part = new Div(new H2("Labels"), words);
        draft.made()
                .ifPresent(version -> {
                    var open =
                            new Anchor(DatasetAddress.of(draft.dataset(), version), "Look at it");
                    open.addClassName("plain");
                    part.add(open);
                });
        part.addClassName("ended");
        return part;
    }

    private Div head(LabelDraft draft) {
        var title = new H2(draft.title());
        var words = note("A draft of %s, begun by %s.".formatted(draft.version(), draft.author()));
        var head = new Div(title, words);
        List<LabelDraft> open = labelling.open();
        if (open.size() > 1) head.add(choice(draft, open));
        return head;
    }

    private Dropdown<LabelDraft> choice(LabelDraft shown, List<LabelDraft> open) {
        Map<LabelDraft, String> titles = new LinkedHashMap<>();
        titles.put(shown, shown.title());
        open.forEach(each -> titles.putIfAbsent(each, each.title()));
        var choice = new Dropdown<LabelDraft>("Draft", labelling::choose);
        choice.offer(titles);
        return choice;
    }

    private static Paragraph words(DraftCounts counts) {
        List<String> parts = new ArrayList<>();
        if (counts.relabelled() > 0) {
            parts.add(NumberWords.count(counts.relabelled()) + " relabelled");
        }
        if (counts.excluded() > 0) parts.add(NumberWords.count(counts.excluded()) + " left out");
        if (counts.merged() > 0) {
            parts.add(
                    counts.merged() == 1
                            ? "a class merged"
                            : NumberWords.count(counts.merged()) + " classes merged");
        }
        String done = parts.isEmpty() ? "Nothing relabelled yet" : String.join(", ", parts);
        return note(
                "%s: %s pictures. Runs keep the version that they were trained on."
                        .formatted(done, NumberWords.count(counts.left())));
    }

    private Div tools() {
        var make = button("Make version", labelling::makeVersion);
        make.addClassName("first");
        var away = button("Put away", labelling::putAway);
        away.addClassName("quiet");
        var tools = new Div(make, away);
        tools.addClassName("tools");
        return tools;
    }

    static NativeButton button(String words, Runnable acts) {
        var button = new NativeButton(words, _ -> acts.run());
        button.addClassName("plain");
        return button;
    }

    static Paragraph note(String words) {
        var note = new Paragraph(words);
        note.addClassName("note");
        return note;
    }
}
