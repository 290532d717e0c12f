package org.glyphery.ui.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.glyphery.NumberWords;
import org.glyphery.run.Metric;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunColumn;
import org.glyphery.run.search.RunField;

/// What stands above the columns of the list.
final class Headings {

    private Headings() {}

    /// The heading of the bars: what they show, and their ends.
    static Div ofBars() {
        var ticks = new Div(new Span("90"), new Span("95"), new Span("100 %"));
        ticks.addClassName("ticks");
        var heading = new Div(new Span(of(RunColumn.VALIDATION_ACCURACY)), ticks);
        heading.addClassName("bars");
        return heading;
    }

    /// The heading of the curves, each of which has a scale of its own.
    static Div ofCurves() {
        var scale = new Span("each on its own scale");
        scale.addClassName("note");
        var heading = new Div(new Span("Validation by epoch"), scale);
        heading.addClassName("curves");
        return heading;
    }

    static String of(RunField field) {
        return switch (field) {
            case RunColumn column ->
                    NumberWords.capitalised(
                            column.metric().map(Metric::heading).orElse(column.title()));
            case PlanField plan -> NumberWords.capitalised(plan.shortTitle());
        };
    }
}
