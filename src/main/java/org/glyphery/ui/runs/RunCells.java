package org.glyphery.ui.runs;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glyphery.run.Run;
import org.glyphery.ui.RunDot;

/// What stands in the cells of the list, as templates that the browser fills: it keeps the elements
/// of a row that changes, and so the keyboard its place.
final class RunCells {

    private static final String STATUS =
            """
            <span class="kind"><span class="status ${item.status}">${item.status}</span>\
            ${item.details.map(detail => html`<span> · ${detail}</span>`)}\
            ${item.tags.map(tag => html`<span class="tag">${tag}</span>`)}</span>\
            ${item.share < 0 ? '' : html`<progress max="1" value="${item.share}" \
            aria-label="Training of ${item.name}"></progress>`}\
            """;
    private static final String NAME =
            """
            <div class="who"><run-picture .address="${item.picture}"></run-picture>\
            <i class="${item.dot}" style="${item.colour}" aria-hidden="true"></i>\
            <div><a class="name" href="${item.address}">${item.name}</a>%s</div></div>\
            """
                    .formatted(STATUS);
    private static final String BAR =
            """
            <div class="accuracy">${item.bar < 0 \
            ? html`<span class="note">${item.without}</span>` \
            : html`<span class="track"><i class="${item.below ? 'below' : 'fill'}" \
            style="${item.colour}; --share: ${item.bar}"></i></span>`}<b>${item.accuracy}</b></div>\
            """;
    private static final String CURVE =
            """
            ${item.points ? html`<svg class="sparkline" width="132" height="34" viewBox="0 0 132 34" \
            role="img" aria-label="${item.curve}" style="${item.colour}">\
            <polyline points="${item.points}"></polyline>\
            <circle cx="${item.end[0]}" cy="${item.end[1]}" r="3.5"></circle></svg>` : ''}\
            """;
    private static final String FIGURES =
            """
            <dl>${item.figures.map((text, at) => html`<dt>${item.headings[at]}</dt><dd>${text}</dd>`)}</dl>\
            """;
    private static final String CARD =
            "<div class=\"card\"><div class=\"head\">%s%s</div>%s%s</div>"
                    .formatted(NAME, RunMenu.TEMPLATE, BAR, FIGURES);

    private final Function<Run, RunRow> rows;
    private final Supplier<List<String>> headings;
    private final Function<Run, List<String>> figures;
    private final RunMenu menu;

    /// @param headings of the figures that a card has
    RunCells(
            Function<Run, RunRow> rows,
            Supplier<List<String>> headings,
            Function<Run, List<String>> figures,
            RunMenu menu) {
        this.headings = headings;
        this.rows = rows;
        this.figures = figures;
        this.menu = menu;
    }

    LitRenderer<Run> name() {
        return named(LitRenderer.of(NAME)).withProperty("name", Run::name);
    }

    LitRenderer<Run> accuracy() {
        return coloured(barred(LitRenderer.of(BAR)));
    }

    LitRenderer<Run> curve() {
        return coloured(LitRenderer.<Run>of(CURVE))
                .withProperty("points", run -> rows.apply(run).sparkline().points())
                .withProperty("end", run -> rows.apply(run).sparkline().end())
                .withProperty("curve", run -> rows.apply(run).sparkline().words());
    }

    LitRenderer<Run> menu() {
        return menu.on(LitRenderer.of(RunMenu.TEMPLATE));
    }

    /// All of it, for a phone.
    LitRenderer<Run> card() {
        return menu.on(barred(named(LitRenderer.of(CARD))))
                .withProperty("headings", _ -> headings.get())
                .withProperty("figures", figures::apply);
    }

    private LitRenderer<Run> named(LitRenderer<Run> renderer) {
        return coloured(renderer)
                .withProperty("address", run -> rows.apply(run).address())
                .withProperty("picture", run -> rows.apply(run).picture())
                .withProperty("dot", run -> RunDot.classes(rows.apply(run).colour()))
                .withProperty("tags", run -> run.plan().tags())
                .withProperty("status", run -> rows.apply(run).status())
                .withProperty("share", run -> rows.apply(run).share())
                .withProperty("details", run -> rows.apply(run).details());
    }

    private LitRenderer<Run> coloured(LitRenderer<Run> renderer) {
        return renderer.withProperty("colour", run -> RunDot.style(rows.apply(run).colour()));
    }

    private static LitRenderer<Run> barred(LitRenderer<Run> renderer) {
        return renderer.withProperty("bar", run -> AccuracyBar.of(run).percent())
                .withProperty("below", run -> AccuracyBar.of(run).below())
                .withProperty("accuracy", run -> AccuracyBar.of(run).text())
                .withProperty("without", RunRow::withoutValidation);
    }
}
