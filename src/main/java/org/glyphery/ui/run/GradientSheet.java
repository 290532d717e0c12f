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

    private static final String KEPT =
            "Of the mean cross-entropy of 1,000 training examples, without dropout; epoch 0 is"
                    + " before the first step.";
    private static final String ABSENT =
            "They were not kept: a plan asks for them by “Keep gradient norms”.";

    private final LineChart chart = new LineChart();
    private final Paragraph words = new Paragraph();

    GradientSheet() {
        addClassNames("sheet", "gradients");
        words.addClassName("soft");
        add(new H2("Gradient norm by layer"), words, chart);
    }

    void show(Run run, List<GradientNorm> norms) {
        chart.setVisible(!norms.isEmpty());
        words.setText(norms.isEmpty() ? ABSENT : KEPT);
        if (chart.isVisible()) chart.show(GradientCurves.byLayer(norms, run.epochs()));
    }
}
