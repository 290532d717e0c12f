package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.glyphery.comparison.RunComparison;
import org.glyphery.ui.Choice;
import org.glyphery.ui.Curve;
import org.glyphery.ui.LineChart;
import org.glyphery.ui.compare.CurveSight.Axis;

/// The runs' curves over each other.
final class CurvesSheet extends Section {

    private static final String VALUE = "element.value";
    private static final int REST_MILLISECONDS = 60;

    private final H2 title = new H2();
    private final LineChart chart = new LineChart();
    private final Span smoothingWords = new Span();
    private CurveSight sight;

    /// @param looks is told how a person wants to look at them
    CurvesSheet(CurveSight first, Consumer<CurveSight> looks) {
        sight = first;
        addClassNames("sheet", "curves");
        Map<Axis, String> axes = new LinkedHashMap<>();
        axes.put(Axis.EPOCH, "epoch");
        axes.put(Axis.SECONDS, "seconds");
        axes.put(Axis.EXAMPLES, "examples");
        Map<Boolean, String> scales = new LinkedHashMap<>();
        scales.put(false, "linear");
        scales.put(true, "log");
        var tools =
                new Div(
                        Curve.choice(first.curve(), each -> looks.accept(sight.withCurve(each))),
                        new Choice<>(
                                "Axis",
                                axes,
                                first.axis(),
                                each -> looks.accept(sight.withAxis(each))),
                        new Choice<>(
                                "Scale",
                                scales,
                                first.logarithmic(),
                                each -> looks.accept(sight.withScale(each))));
        tools.getElement().appendChild(smoothing(first, looks));
        tools.addClassName("tools");
        add(title, tools, chart);
    }

    private Element smoothing(CurveSight first, Consumer<CurveSight> looks) {
        var slider =
                new Element("input")
                        .setAttribute("type", "range")
                        .setAttribute("max", Integer.toString(CurveSight.MOST_SMOOTHING))
                        .setAttribute("value", Integer.toString(first.smoothing()));
        slider.addEventListener(
                        "input",
                        event ->
                                looks.accept(
                                        sight.withSmoothing(
                                                Integer.parseInt(
                                                        event.getEventData()
                                                                .get(VALUE)
                                                                .asString()))))
                .addEventData(VALUE)
                .debounce(REST_MILLISECONDS, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
        return new Element("label")
                .setAttribute("class", "smoothing")
                .appendChild(Element.createText("smoothing"), slider, smoothingWords.getElement());
    }

    void show(RunComparison comparison, CurveSight wanted) {
        sight = wanted;
        var overlay = new Overlay(sight);
        title.setText(overlay.title());
        smoothingWords.setText("%d %%".formatted(sight.smoothing()));
        chart.show(overlay.of(comparison));
    }
}
