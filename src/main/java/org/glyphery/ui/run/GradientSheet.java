package org.glyphery.ui.run;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.glyphery.comparison.GradientCurves;
import org.glyphery.run.Run;
import org.glyphery.training.GradientNorm;
import org.glyphery.ui.LineChart;

/// How large the gradient was in each layer, where the run's plan asks for it.
final class GradientSheet extends Section {

    private final LineChart chart = new LineChart();

    GradientSheet() {
        addClassNames("sheet", "gradients");
        var words =
                new Paragraph(
                        "Of the mean cross-entropy of 1,000 training examples, without"
                                + " dropout; epoch 0 is before the first step.");
        words.addClassName("soft");
        add(new H2("Gradient norm by layer"), words, chart);
        setVisible(false);
    }

    void show(Run run, List<GradientNorm> norms) {
        setVisible(!norms.isEmpty());
        if (isVisible()) chart.show(GradientCurves.byLayer(norms, run.epochs()));
    }
}
