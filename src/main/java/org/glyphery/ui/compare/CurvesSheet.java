package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.ui.Choice;
import org.glyphery.ui.Curve;
import org.glyphery.ui.LineChart;
import org.glyphery.ui.Slider;
import org.glyphery.ui.compare.CurveViewState.HorizontalAxis;

/// The runs' curves over each other.
final class CurvesSheet extends Section {

    private final H2 title = new H2();
    private final LineChart chart = new LineChart();
    private final Slider smoothing;
    private final Span smoothingWords = new Span();
    private final Paragraph curveless = new Paragraph();
    private CurveViewState state;

    /// @param looks is told how a person wants to look at them
    CurvesSheet(CurveViewState first, Consumer<CurveViewState> looks) {
        state = first;
        addClassNames("sheet", "curves");
        Map<HorizontalAxis, String> axes = new LinkedHashMap<>();
        axes.put(HorizontalAxis.EPOCH, "epoch");
        axes.put(HorizontalAxis.SECONDS, "seconds");
        axes.put(HorizontalAxis.EXAMPLES, "examples");
        Map<Boolean, String> scales = new LinkedHashMap<>();
        scales.put(false, "linear");
        scales.put(true, "log");
        var tools =
                new Div(
                        Curve.choice(first.curve(), each -> looks.accept(state.withCurve(each))),
                        new Choice<>(
                                "Axis",
                                axes,
                                first.axis(),
                                each -> looks.accept(state.withAxis(each))),
                        new Choice<>(
                                "Scale",
                                scales,
                                first.logarithmic(),
                                each -> looks.accept(state.withScale(each))));
        smoothing = new Slider("Smoothing", each -> looks.accept(state.withSmoothing(each)));
        var smoothed = new Div(new Span("smoothing"), smoothing, smoothingWords);
        smoothed.addClassName("smoothing");
        tools.add(smoothed);
        tools.addClassName("tools");
        curveless.addClassName("note");
        add(title, tools, chart, curveless);
    }

    void show(RunComparison comparison, CurveViewState wanted) {
        state = wanted;
        var overlay = new Overlay(state);
        title.setText(overlay.title());
        String words = "%d %%".formatted(state.smoothing());
        smoothingWords.setText(words);
        smoothing.show(0, CurveViewState.MOST_SMOOTHING, state.smoothing(), words);
        chart.show(overlay.of(comparison));
        List<String> names =
                comparison.runs().stream()
                        .filter(CurvesSheet::hasNoCurve)
                        .map(ComparedRun::name)
                        .toList();
        curveless.setVisible(!names.isEmpty());
        curveless.setText(
                "Without a validation split, and so without a curve: "
                        + NumberWords.list(names)
                        + ".");
    }

    private static boolean hasNoCurve(ComparedRun each) {
        return !each.run().plan().dataset().hasValidation();
    }
}
