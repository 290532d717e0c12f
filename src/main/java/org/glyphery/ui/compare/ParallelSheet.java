package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Spread;
import org.glyphery.ui.ParallelChart;

/// Each run as a line through the settings that differ, to what it has come to.
final class ParallelSheet extends Section {

    private final ParallelChart chart = new ParallelChart();

    ParallelSheet() {
        addClassNames("sheet", "parallel");
        var note = new Paragraph("Drag along an axis to keep only the runs that cross it there.");
        note.addClassName("note");
        add(new H2("From settings to results"), chart, note);
    }

    void show(RunComparison comparison) {
        chart.show(
                Spread.parallel(
                        comparison,
                        List.of(
                                ResultColumn.PARAMETERS,
                                ResultColumn.TRAINING_SECONDS,
                                ResultColumn.VALIDATION_CROSS_ENTROPY,
                                ResultColumn.VALIDATION_ACCURACY)));
    }
}
