package org.glyphery.ui.runs;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.run.Run;
import org.glyphery.run.search.RunColumn;
import org.glyphery.run.search.RunField;
import org.glyphery.run.search.RunOrder;
import org.glyphery.run.search.RunQuery;
import org.glyphery.run.search.RunSearch;
import org.glyphery.training.RunId;
import org.glyphery.ui.RunsLive;

/// The list of runs. Rows are fetched as they come into sight; what happens to a run changes its
/// row alone.
@JsModule("./run-picture.ts")
@JsModule("./run-menu.ts")
final class RunsGrid extends Grid<Run> {

    /// The most runs that stand in sight at once, without a scroll bar of the list's own.
    private static final int FEW = 8;

    private static final int PAGE = 25;

    private final RunSearch search;
    private final Function<Run, Map<String, String>> fields;
    private final RowCurves curves;
    private final RunsLive live;
    private final RunCells cells;
    private final ChosenColours colours = new ChosenColours();
    private final Map<RunId, Run> known = new HashMap<>(); // as they were shown last
    private Optional<ListWidth> width = Optional.empty();
    private RunQuery query = RunQuery.ALL;
    private List<RunField> columns = RunsViewState.COLUMNS;
    private final RunInTurn inTurn = new RunInTurn();
    private long found;

    /// @param orders is called with the order that a heading was pressed for
    RunsGrid(RunsPageServices services, Consumer<Optional<RunOrder>> orders) {
        search = services.search();
        live = services.live();
        fields = services.runs()::fields;
        curves = new RowCurves(services.curves());
        cells = new RunCells(this::row, this::headings, this::figures, services.menu());
        getElement().setAttribute("aria-label", "Runs");
        addThemeVariants(GridVariant.NO_BORDER);
        layOut(UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getWindowInnerWidth());
        setSelectionMode(SelectionMode.MULTI);
        ((GridMultiSelectionModel<Run>) getSelectionModel())
                .setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.VISIBLE);
        addSelectionListener(event ->
                colours.choose(event.getAllSelectedItems()).stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .forEach(this::redraw));
        addSortListener(event -> {
            if (event.isFromClient()) orders.accept(order(event.getSortOrder()));
        });
        setPageSize(PAGE);
        addAttachListener(this::followWidth);
        setDataProvider(new CallbackDataProvider<>(this::fetch, this::count, Run::id));
    }

    private void addColumns(ListWidth shown) {
        sortable(addColumn(cells.name()), RunColumn.NAME)
                .setHeader("Run")
                .setWidth("13rem")
                .setFlexGrow(1)
                .setRowHeader(true);
        if (shown == ListWidth.WIDE) {
            addColumn(cells.curve())
                    .setHeader(Headings.ofCurves())
                    .setWidth("10rem")
                    .setFlexGrow(0);
        }
        figuresOn(shown).forEach(this::figure);
        addColumn(cells.menu())
                .setHeader(spoken("Menu"))
                .setFlexGrow(0)
                .setWidth("4rem")
                .setFrozenToEnd(true);
    }

    /// What somebody has chosen; of the usual ones those that a narrow page has room for.
    private List<RunField> figuresOn(ListWidth shown) {
        boolean few = shown == ListWidth.NARROW && columns.equals(RunsViewState.COLUMNS);
        return few ? RunsViewState.FEW_COLUMNS : columns;
    }

    /// Columns on a wide page, one card a run on a phone.
    private void layOut(int pixels) {
        var wanted = ListWidth.of(pixels);
        if (width.equals(Optional.of(wanted))) return;
        width = Optional.of(wanted);
        arrange(wanted);
    }

    private void arrange(ListWidth shown) {
        removeAllColumns();
        if (shown == ListWidth.CARDS) addColumn(cells.card()).setHeader("Run");
        else addColumns(shown);
        sort(headings(query.order()));
    }

    private void followWidth(AttachEvent attached) {
        var resizes =
                attached.getUI()
                        .getPage()
                        .addBrowserWindowResizeListener(resized -> layOut(resized.getWidth()));
        addDetachListener(detached -> {
            detached.unregisterListener();
            resizes.remove();
        });
    }

    private void figure(RunField field) {
        if (field == RunColumn.VALIDATION_ACCURACY) {
            sortable(addColumn(cells.accuracy()), field)
                    .setHeader(Headings.ofBars())
                    .setWidth("15rem");
        } else {
            sortable(addColumn(run -> row(run).text(field, fields)), field)
                    .setHeader(Headings.of(field))
                    .setWidth("7.2rem")
                    .setTextAlign(ColumnTextAlign.END);
        }
    }

    private List<String> headings() {
        return cardFields().map(Headings::of).toList();
    }

    private List<String> figures(Run run) {
        return cardFields().map(field -> row(run).text(field, fields)).toList();
    }

    /// The figures of a card, beside its bar: what somebody has asked for, else the test.
    private Stream<RunField> cardFields() {
        return columns.equals(RunsViewState.COLUMNS)
                ? Stream.of(RunColumn.TEST_ACCURACY)
                : columns.stream().filter(field -> field != RunColumn.VALIDATION_ACCURACY);
    }

    private static Column<Run> sortable(Column<Run> made, RunField column) {
        return made.setKey(column.path()).setSortProperty(column.path()).setFlexGrow(0);
    }

    private static Span spoken(String text) {
        var span = new Span(text);
        span.addClassName("spoken");
        return span;
    }

    private RunRow row(Run run) {
        return new RunRow(
                run,
                live.progress().filter(now -> now.runId().equals(run.id())),
                curves.of(run),
                colours.of(run));
    }

    private Stream<Run> fetch(Query<Run, Void> asked) {
        List<Run> rows = search.find(query, asked.getOffset(), asked.getLimit());
        rows.forEach(run -> known.put(run.id(), run));
        curves.read(rows);
        return rows.stream();
    }

    /// @return what decided where it stood, as it was known before
    private Optional<RunStanding> know(Run run) {
        return Optional.ofNullable(known.put(run.id(), run)).map(this::standing);
    }

    private RunStanding standing(Run run) {
        return RunStanding.of(run, query, fields);
    }

    private int count(Query<Run, Void> asked) {
        return (int) found;
    }

    private Optional<RunOrder> order(List<GridSortOrder<Run>> orders) {
        return orders.stream()
                .findFirst()
                .flatMap(order ->
                        Stream.concat(Stream.of(RunColumn.NAME, RunColumn.STATUS), columns.stream())
                                .filter(column -> column.path().equals(order.getSorted().getKey()))
                                .findFirst()
                                .map(column ->
                                        new RunOrder(
                                                column,
                                                order.getDirection() == SortDirection.ASCENDING)));
    }

    /// Shows the runs that are asked for.
    ///
    /// @param number how many there are
    void show(RunsViewState asked, long number) {
        query = asked.query();
        found = number;
        if (!columns.equals(asked.columns())) {
            columns = asked.columns();
            width.ifPresent(this::arrange);
        }
        if (!order(getSortOrder()).equals(query.order())) sort(headings(query.order()));
        setAllRowsVisible(number <= FEW);
        getDataProvider().refreshAll();
    }

    private List<GridSortOrder<Run>> headings(Optional<RunOrder> order) {
        return order.map(by ->
                        Optional.ofNullable(getColumnByKey(by.field().path()))
                                .map(column ->
                                        new GridSortOrder<>(
                                                column,
                                                by.ascending()
                                                        ? SortDirection.ASCENDING
                                                        : SortDirection.DESCENDING)))
                .flatMap(heading -> heading)
                .map(List::of)
                .orElse(List.of());
    }

    /// Shows a run as it is now, if its row is the only thing that it changes.
    ///
    /// @return false if it may stand elsewhere in the list now, or not in it any more
    boolean showChanged(Run run) {
        boolean rowOnly = know(run).equals(Optional.of(standing(run)));
        if (rowOnly) {
            curves.read(List.of(run));
            redraw(run);
        }
        return rowOnly;
    }

    /// It is in the list no more; it may come back, as it was.
    void forget(Run run) {
        deselect(run);
        known.remove(run.id());
        curves.forget(run);
    }

    /// How far the training of a run is, if its row was in sight.
    void showProgress(RunId runId) {
        inTurn.step(runId).stream().map(known::get).filter(Objects::nonNull).forEach(this::redraw);
    }

    /// The runs that are chosen, as they are known now.
    Set<Run> chosen() {
        return getSelectedItems().stream()
                .map(run -> known.getOrDefault(run.id(), run))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isChosen(Run run) {
        return getSelectedItems().stream().map(Run::id).anyMatch(run.id()::equals);
    }

    private void redraw(Run run) {
        getDataProvider().refreshItem(run);
    }
}
