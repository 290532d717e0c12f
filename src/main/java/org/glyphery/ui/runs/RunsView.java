package org.glyphery.ui.runs;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import org.glyphery.NumberWords;
import org.glyphery.run.RunEvent;
import org.glyphery.run.search.RunQuery;
import org.glyphery.run.search.RunSearch;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.Debounce;
import org.glyphery.ui.ProblemNote;

/// The runs that are asked for, as they go on; the newest first, unless asked otherwise.
@Route(Addresses.RUNS)
@PageTitle("Runs · Glyphery")
@Menu(title = "Runs", order = 30)
@StyleSheet("theme/runs.css")
@StyleSheet("theme/runs-below.css")
@StyleSheet("theme/run-filters.css")
@StyleSheet("theme/queue.css")
public final class RunsView extends Div implements BeforeEnterObserver {

    private static final String EXPLANATION =
            "Each run trains one model. Scores are those of its best epoch, chosen on the"
                    + " validation split; the test split is only reported. Bars go from 90 to 100 %"
                    + " on validation; a hatched stub is less.";

    private final RunSearch search;
    private final Span number = new Span();
    private final Paragraph words = new Paragraph();
    private final ProblemNote problem = new ProblemNote();
    private final FilterBar filters;
    private final ColumnMenu columns;
    private final ViewsMenu views;
    private final GroupsPanel groups;
    private final ManyBar many;
    private final RunsGrid grid;
    private final QueuePanel waiting;
    private final Div sheet = new Div();
    private final RunKeys keys = new RunKeys();
    private final FirstRuns first;
    private final StudyDots ofStudies;
    private final Paragraph nothing = new Paragraph();
    private RunsViewState state = RunsViewState.ALL;
    private final Debounce typing = new Debounce();
    private boolean reloads;

    RunsView(RunsPageServices services) {
        search = services.search();
        addClassName("runs");
        filters = new FilterBar(search, this::askSoon, this::ask);
        columns = new ColumnMenu(wanted -> ask(state.withColumns(wanted)));
        groups = new GroupsPanel(search, this::ask);
        views = new ViewsMenu(services.saved(), () -> state);
        filters.add(groups.choice(), columns, views);
        grid = new RunsGrid(services, order -> ask(state.query().ordered(order)));
        many =
                new ManyBar(
                        services.manyRuns(), services.deletion(), grid::deselectAll, this::reload);
        grid.addSelectionListener(_ -> many.show(grid.chosen(), search.tags()));
        number.getElement().setAttribute("role", "status");
        words.addClassName("soft");
        words.add(number, new Span(EXPLANATION));
        sheet.addClassName("sheet");
        var clear = new NativeButton("Clear filters", _ -> filters.clear());
        clear.addClassName("plain");
        nothing.add(new Span("No run matches all of this."), clear);
        sheet.add(grid, nothing);
        waiting = new QueuePanel(services.queue());
        first = new FirstRuns(services.runs());
        ofStudies = new StudyDots(services.studies());
        add(new H1("Runs"), words, waiting, filters, problem, groups, sheet, many);
        add(ofStudies, keys, first);
        services.live().follow(this, this::hear);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = RunsAddress.of(event.getLocation(), search::fields);
        views.setOpen(false); // what was chosen there is shown
        show(address.state(), String.join(" ", address.problems()));
    }

    private void ask(RunQuery asked) {
        ask(state.withQuery(asked));
    }

    /// What is pressed meanwhile counts with what was typed.
    private void askSoon(RunQuery typed) {
        state = state.withQuery(typed);
        groups.beginWith(state);
        typing.soon(() -> ask(state));
    }

    private void ask(RunsViewState asked) {
        typing.forget();
        getUI().ifPresent(page -> RunsAddress.show(asked, page));
        show(asked, "");
    }

    private void show(RunsViewState asked, String problems) {
        state = asked;
        problem.setText(problems);
        filters.show(asked.query());
        var fields = search.fields();
        columns.show(asked.columns(), fields);
        groups.show(asked, fields);
        reload();
    }

    private void reload() {
        reloads = false;
        waiting.show();
        RunQuery query = state.query();
        long found = search.count(query);
        long all = query.isNarrow() ? search.count(RunQuery.ALL) : found;
        number.setText(
                query.isNarrow()
                        ? "%s of %s. ".formatted(NumberWords.count(found), ManyBar.count(all))
                        : NumberWords.capitalised(ManyBar.count(all)) + ". ");
        filters.offerTags();
        words.setVisible(all > 0);
        filters.setVisible(all > 0);
        grid.setVisible(found > 0);
        keys.setVisible(found > 0);
        ofStudies.setVisible(all > 0);
        first.setVisible(all == 0);
        sheet.setVisible(all > 0);
        grid.show(state, found);
        groups.refresh();
        sheet.setClassName("fills", found > 0 && !grid.isAllRowsVisible());
        nothing.setVisible(found == 0);
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Progressed(var progress) -> grid.showProgress(progress.runId());
            case RunEvent.QueueChanged _ -> waiting.show();
            case RunEvent.Changed(var run) -> {
                if (!grid.showChanged(run)) reloadSoon();
                if (grid.isChosen(run)) many.show(grid.chosen());
            }
            case RunEvent.Deleted(var run) -> {
                grid.forget(run);
                reloadSoon();
            }
        }
    }

    /// Reloads once for all that is heard before the page is written again.
    private void reloadSoon() {
        if (reloads) return;
        reloads = true;
        getUI().ifPresent(page -> page.beforeClientResponse(this, _ -> reload()));
    }
}
