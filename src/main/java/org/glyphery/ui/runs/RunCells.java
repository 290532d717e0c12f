package org.glyphery.ui.runs;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Function;
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
            <dl><dt>Validation accuracy</dt><dd>${item.validation}</dd>\
            <dt>Test accuracy</dt><dd>${item.test}</dd>\
            <dt>Test cross-entropy, nats</dt><dd>${item.crossEntropy}</dd>\
            <dt>Best epoch</dt><dd>${item.best}</dd>\
            <dt>Parameters</dt><dd>${item.parameters}</dd>\
            <dt>Training time</dt><dd>${item.time}</dd></dl>\
            """;
    private static final String CARD =
            """
            <div class="card"><div class="head"><div>%s</div>%s</div>%s%s</div>\
            """
                    .formatted(NAME, RunButton.TEMPLATE, STATUS, FIGURES);

    private final Function<Run, RunRow> rows;
    private final RunButton button;

    RunCells(Function<Run, RunRow> rows, RunButton button) {
        this.rows = rows;
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
                .withProperty("validation", run -> rows.apply(run).validationAccuracy())
                .withProperty("test", run -> rows.apply(run).testAccuracy())
                .withProperty("crossEntropy", run -> rows.apply(run).testCrossEntropy())
                .withProperty("best", run -> rows.apply(run).bestEpoch())
                .withProperty("parameters", run -> rows.apply(run).parameters())
                .withProperty("time", run -> rows.apply(run).time());
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
