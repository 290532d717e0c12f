package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.glyphery.comparison.PairTests;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Verdict;

/// Whether the differences are real: in words, and for each pair.
final class PairsSheet extends Section {

    private final Paragraph verdict = new Paragraph();
    private final PairTriangle triangle = new PairTriangle();
    private final Paragraph note = new Paragraph();

    PairsSheet() {
        addClassNames("sheet", "pairs");
        verdict.addClassName("verdict");
        note.addClassName("note");
        add(new H2("Is it real?"), verdict, triangle, note);
    }

    void show(RunComparison comparison) {
        verdict.setText(Verdict.of(comparison));
        var tests = PairTests.of(comparison);
        triangle.show(comparison, tests);
        note.setText(
                "The row's run beside the column's: ▲ reads more, ▼ fewer, ≈ cannot be told apart"
                        + " at 0.05. p by McNemar's exact test"
                        + (tests.count() > 1
                                ? ", corrected for all %d pairs after Holm".formatted(tests.count())
                                : "")
                        + "; then how many test examples only the row's run reads, and only the"
                        + " column's.");
    }
}
