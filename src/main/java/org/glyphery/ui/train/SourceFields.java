package org.glyphery.ui.train;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.Messages;
import org.glyphery.ui.RemoveButton;
import org.glyphery.ui.train.OwnSources.OfferedCollection;

/// The rows of one list of datasets, folded away while it is empty, and the button that adds one.
final class SourceFields extends NativeDetails {

    private final PlanForm form;
    private final Draft draft;
    private final SourceList list;
    private final ListWords words;
    private final Optional<OwnSources> own;
    private final Runnable changed;
    private final Div content = new Div();
    private final List<PlanInput> datasets = new ArrayList<>();
    private final NativeButton add;

    /// @param label of the rows
    /// @param hint below the rows
    /// @param none stands there while there are no rows
    /// @param wanted what a dataset must have to fit
    /// @param adding what the button does
    /// @param removing what a row's cross does, before the name of its dataset
    private record ListWords(
            String title,
            String label,
            String hint,
            String none,
            String wanted,
            String adding,
            String removing) {}

    private SourceFields(
            PlanForm form,
            Draft draft,
            SourceList list,
            ListWords words,
            Optional<OwnSources> own,
            Runnable changed) {
        super(words.title());
        this.form = form;
        this.draft = draft;
        this.list = list;
        this.words = words;
        this.own = own;
        this.changed = changed;
        add = new NativeButton(words.adding(), _ -> addRow());
        add.addClassName("plain");
        addClassName("part");
        setContent(content);
        fill();
    }

    /// @param own what people kept, which is offered too
    /// @param changed called after each change that is not typed
    static SourceFields training(PlanForm form, Draft draft, OwnSources own, Runnable changed) {
        var words =
                new ListWords(
                        "More to learn from",
                        "Each batch is mixed of",
                        "An epoch is one pass over the first.",
                        "Each batch can have a share of another dataset.",
                        "pictures",
                        "Add a dataset to learn from",
                        "Do not learn from ");
        return new SourceFields(form, draft, draft.training(), words, Optional.of(own), changed);
    }

    /// @param changed called after each change
    static SourceFields tests(PlanForm form, Draft draft, Runnable changed) {
        var words =
                new ListWords(
                        "Also test on",
                        "Besides its own, the test splits of",
                        "Scores on them are reported; nothing is chosen by them.",
                        "The test splits of other datasets can be reported as well.",
                        "a test split with pictures",
                        "Add a dataset to test on",
                        "Do not test on ");
        return new SourceFields(form, draft, draft.tests(), words, Optional.empty(), changed);
    }

    /// Anew, since other rows are there or others fit.
    void fill() {
        form.forget(list.path());
        content.removeAll();
        datasets.clear();
        int size = list.size();
        boolean canAdd = list.next().isPresent();
        List<OfferedCollection> collections =
                own.map(sources -> sources.offered(draft, list)).orElse(List.of());
        if (size > 0) {
            content.add(rows());
            setOpen(true);
        } else {
            boolean anyFits = canAdd || !collections.isEmpty();
            content.add(anyFits ? note(words.none()) : noneFits());
        }
        if (canAdd) content.add(add);
        collections.forEach(each -> content.add(adding(each)));
    }

    private PlanInput rows() {
        var rows = new Div();
        rows.addClassName("sources");
        for (int row = 0; row < list.size(); row++) rows.add(row(row));
        return form.added(PlanInput.list(list.path(), words.label(), words.hint(), rows));
    }

    private Component row(int row) {
        PlanInput dataset = dataset(row);
        datasets.add(dataset);
        var line = new Div(dataset);
        line.addClassName("source");
        List<DatasetFacts> versions = versions(row);
        if (versions.size() > 1) line.add(version(row, versions));
        switch (list) {
            case TrainingList training -> line.add(share(training, row), first(training, row));
            case TestList _ -> {}
        }
        line.add(new RemoveButton(words.removing() + list.title(row), () -> removeRow(row)));
        own.flatMap(sources -> sources.source(list.name(row), list.version(row)))
                .ifPresent(source ->
                        line.add(
                                new OwnSourceNote(source, () -> gather(row, source.collection()))));
        return line;
    }

    private PlanInput dataset(int row) {
        Map<String, String> names = new LinkedHashMap<>();
        List<DatasetFacts> offered = list.offered(row);
        for (DatasetFacts each : offered) names.put(each.name(), each.title());
        names.putIfAbsent(list.name(row), list.title(row)); // what does not fit is refused here
        return form.added(
                PlanInput.oneOf(
                        list.path(row) + ".dataset",
                        "Dataset",
                        names,
                        list.name(row),
                        name ->
                                offered.stream()
                                        .filter(facts -> facts.name().equals(name))
                                        .findFirst()
                                        .ifPresent(facts -> choose(row, facts, ".dataset"))));
    }

    private List<DatasetFacts> versions(int row) {
        Stream<DatasetFacts> own = // refused where it does not fit, but shown
                draft.present().filter(facts -> facts.version().equals(list.version(row)));
        return Stream.concat(list.offered(row).stream(), own)
                .filter(facts -> facts.name().equals(list.name(row)))
                .distinct()
                .toList();
    }

    private PlanInput version(int row, List<DatasetFacts> versions) {
        return form.added(
                PlanInput.oneOf(
                        list.path(row) + ".version",
                        "Version",
                        PlanInput.versions(versions),
                        list.version(row),
                        version ->
                                versions.stream()
                                        .filter(facts -> facts.version().equals(version))
                                        .findFirst()
                                        .ifPresent(facts -> choose(row, facts, ".version"))));
    }

    private PlanInput share(TrainingList training, int row) {
        String firsts = training.share(0);
        var input =
                PlanInput.number(
                        draft,
                        training.share(row),
                        "Share of each batch",
                        row == 0 ? "what the others leave" : "0.25 for a quarter",
                        () -> {
                            training.balance();
                            form.refresh(firsts);
                            form.typed();
                        });
        return form.added(row == 0 ? input.fixed() : input);
    }

    private PlanInput first(TrainingList training, int row) {
        return form.added(
                PlanInput.count(
                        draft, training.first(row), "First examples", "0 for all", form::typed));
    }

    private NativeButton adding(OfferedCollection offered) {
        var button =
                new NativeButton(
                        "Add " + offered.words(),
                        _ -> Messages.orSay(() -> addRow(offered.collection())));
        button.addClassName("plain");
        return button;
    }

    private void addRow(OwnCollection collection) {
        list.add(own.orElseThrow().gathered(collection));
        added();
    }

    /// A version of what lies in the collection now, in place of the one in the row.
    private void gather(int row, OwnCollection collection) {
        Messages.orSay(() -> choose(row, own.orElseThrow().gathered(collection), ".share"));
    }

    private void addRow() {
        list.next().ifPresent(list::add); // none where somebody has deleted it meanwhile
        added();
    }

    private void added() {
        fill();
        if (!datasets.isEmpty()) datasets.getLast().focus();
        changed.run();
    }

    private void removeRow(int row) {
        list.remove(row);
        fill();
        add.focus();
        changed.run();
    }

    /// @param field of the row, in which whoever has chosen goes on
    private void choose(int row, DatasetFacts facts, String field) {
        list.choose(row, facts);
        fill();
        form.focus(list.path(row) + field);
        changed.run();
    }

    private Paragraph noneFits() {
        Paragraph note =
                note(
                        "No other dataset here has %s of the same shape and the same classes as %s. "
                                .formatted(
                                        words.wanted(),
                                        draft.dataset()
                                                .map(DatasetFacts::title)
                                                .orElse("this one")));
        note.add(new Anchor(Addresses.DATA, "More datasets are on the page Data."));
        return note;
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("note");
        return note;
    }
}
