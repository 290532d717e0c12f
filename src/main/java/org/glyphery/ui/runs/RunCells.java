package org.glyphery.ui.runs;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glyphery.run.Run;

/// What stands in the cells of the list, as templates that the browser fills: it keeps the elements
/// of a row that changes, and so the keyboard its place.
final class RunCells {

    private static final String NAME =
            """
            <a class="name" href="${item.address}">${item.name}</a>\
            <span class="kind"><span>${item.kind}</span>\
            ${item.tags.map(tag => html`<span class="tag">${tag}</span>`)}</span>\
            """;
    private static final String STATUS =
            """
            <span class="state"><span class="status ${item.status}">${item.status}</span>\
            ${item.share < 0 ? '' : html`<progress max="1" value="${item.share}" \
            aria-label="Training of ${item.name}"></progress>`}\
            <span class="kind">${item.detail}</span></span>\
            """;
    private static final String FIGURES =
            """
            <dl>${item.figures.map((text, at) => html`<dt>${item.headings[at]}</dt><dd>${text}</dd>`)}</dl>\
            """;
    private static final String CARD =
            """
            <div class="card"><div class="head"><div>%s</div>%s</div>%s%s</div>\
            """
                    .formatted(NAME, RunButton.TEMPLATE, STATUS, FIGURES);

    private final Function<Run, RunRow> rows;
    private final Supplier<List<String>> headings;
    private final Function<Run, List<String>> figures;
    private final RunButton button;

    /// @param headings of the figures that a card has
    RunCells(
            Function<Run, RunRow> rows,
            Supplier<List<String>> headings,
            Function<Run, List<String>> figures,
            RunButton button) {
        this.headings = headings;
        this.rows = rows;
        this.figures = figures;
        this.button = button;
    }

    LitRenderer<Run> name() {
        return named(LitRenderer.of(NAME));
    }

    LitRenderer<Run> status() {
        return stated(LitRenderer.of(STATUS)).withProperty("name", Run::name);
    }

    LitRenderer<Run> button() {
        return button.on(LitRenderer.of(RunButton.TEMPLATE));
    }

    /// All of it, for a phone.
    LitRenderer<Run> card() {
        return button.on(stated(named(LitRenderer.of(CARD))))
                .withProperty("headings", _ -> headings.get())
                .withProperty("figures", figures::apply);
    }

    private LitRenderer<Run> named(LitRenderer<Run> renderer) {
        return renderer.withProperty("name", Run::name)
                .withProperty("address", run -> rows.apply(run).address())
                .withProperty("kind", run -> rows.apply(run).kind())
                .withProperty("tags", run -> run.plan().tags());
    }

    private LitRenderer<Run> stated(LitRenderer<Run> renderer) {
        return renderer.withProperty("status", run -> rows.apply(run).status())
                .withProperty("share", run -> rows.apply(run).share())
                .withProperty("detail", run -> rows.apply(run).detail());
    }
}
