package org.glyphery.ui.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.run.RunStatus;
import org.glyphery.run.search.Condition;
import org.glyphery.run.search.RunQuery;
import org.glyphery.run.search.RunSearch;
import org.glyphery.ui.RunStatusText;
import org.glyphery.ui.TextInput;

/// Which runs are wanted: words, statuses, tags, and conditions as chips.
final class FilterBar extends Div {

    private static final String SEARCH = "Search names, tags and notes";
    private static final int MOST_TAGS = 12;
    private static final List<RunStatus> STATUSES =
            List.of(
                    RunStatus.RUNNING,
                    RunStatus.QUEUED,
                    RunStatus.PAUSED,
                    RunStatus.FINISHED,
                    RunStatus.FAILED,
                    RunStatus.CANCELLED);

    private final RunSearch search;
    private final Consumer<RunQuery> asks;
    private final TextInput text = TextInput.bare(SEARCH, SEARCH).asSearch();
    private final Toggles<RunStatus> statuses =
            new Toggles<>("Status", chosen -> ask(query().withStatuses(chosen)));
    private final Toggles<String> tags =
            new Toggles<>("Tags", chosen -> ask(query().withTags(chosen)));
    private final OrderChoice order = new OrderChoice(by -> ask(query().ordered(by)));
    private final NativeButton more = new NativeButton("Add a filter", _ -> toggle());
    private final NativeButton clear = new NativeButton("Clear filters", _ -> clear());
    private final FilterForm form;
    private final UnorderedList chips = new UnorderedList();
    private RunQuery query = RunQuery.ALL;

    /// @param types is called with the query as it is after each key
    /// @param asks is called with every other query that a person makes here
    FilterBar(RunSearch search, Consumer<RunQuery> types, Consumer<RunQuery> asks) {
        this.search = search;
        this.asks = asks;
        form = new FilterForm(search, this::add);
        addClassName("filters");
        text.onChange(typed -> {
            query = query.withText(typed);
            types.accept(query);
        });
        more.addClassName("plain");
        clear.addClassName("plain");
        chips.addClassName("chips");
        add(text, statuses, tags, order, more, clear, chips, form);
        open(false);
    }

    private RunQuery query() {
        return query;
    }

    /// Shows what is asked for; nobody is told.
    void show(RunQuery asked) {
        query = asked;
        if (!text.text().strip().equals(asked.text())) text.write(asked.text());
        statuses.show(words(), asked.statuses());
        offerTags();
        order.show(asked.order());
        chips.removeAll();
        asked.conditions()
                .forEach(condition -> chips.add(new Chip(title(condition), () -> take(condition))));
        asked.order()
                .filter(by -> !OrderChoice.isOffered(by.field()))
                .ifPresent(by ->
                        chips.add(
                                new Chip(
                                        "by " + OrderChoice.title(by),
                                        () -> ask(query.ordered(Optional.empty())))));
        clear.setVisible(asked.isNarrow());
    }

    /// The tags that there are now: the commonest, and those asked for.
    void offerTags() {
        var offered = new LinkedHashMap<String, String>();
        Stream.concat(query.tags().stream().sorted(), search.tags().stream().limit(MOST_TAGS))
                .forEach(tag -> offered.put(tag, tag));
        tags.show(offered, query.tags());
    }

    private void ask(RunQuery asked) {
        asks.accept(asked);
    }

    private void add(Condition condition) {
        if (query.conditions().contains(condition)) return;
        var conditions = new ArrayList<>(query.conditions());
        conditions.add(condition);
        ask(query.withConditions(conditions));
    }

    private void take(Condition condition) {
        var kept = query.conditions().stream().filter(each -> !each.equals(condition)).toList();
        ask(query.withConditions(kept));
        more.focus();
    }

    /// The order stays.
    void clear() {
        ask(RunQuery.ALL.ordered(query.order()));
        text.focus();
    }

    private void toggle() {
        open(!form.isVisible());
        if (form.isVisible()) form.begin(search.fields());
    }

    private void open(boolean opened) {
        form.setVisible(opened);
        more.getElement().setAttribute("aria-expanded", Boolean.toString(opened));
    }

    private static String title(Condition condition) {
        return "%s %s %s"
                .formatted(
                        condition.field().title(),
                        condition.comparison().title(),
                        NumberWords.setting(condition.value()));
    }

    private static Map<RunStatus, String> words() {
        var words = new LinkedHashMap<RunStatus, String>();
        STATUSES.forEach(status -> words.put(status, RunStatusText.word(status)));
        return words;
    }
}
