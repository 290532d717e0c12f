package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.glyphery.NumberWords;
import org.glyphery.comparison.Coordinate;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Spread;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.ScatterChart;

/// What the runs cost beside what they are worth: one result or setting over another.
final class SpreadSheet extends Section {

    private final Dropdown<String> ys;
    private final Dropdown<String> xs;
    private final ScatterChart chart = new ScatterChart();
    private final Paragraph note = new Paragraph();
    private String x;
    private String y;

    /// @param chooses gets the paths of what a person wants to see over what
    SpreadSheet(String firstX, String firstY, BiConsumer<String, String> chooses) {
        x = firstX;
        y = firstY;
        ys = new Dropdown<>("Vertical axis", path -> chooses.accept(x, path));
        xs = new Dropdown<>("Horizontal axis", path -> chooses.accept(path, y));
        addClassNames("sheet", "spread");
        note.addClassName("note");
        var tools = new Div(ys);
        tools.getElement().appendChild(Element.createText("over"), xs.getElement());
        tools.addClassName("tools");
        add(new H2("What they cost"), tools, chart, note);
    }

    /// @param wantedX a path; where there is none such, training time is meant
    /// @param wantedY a path; where there is none such, validation accuracy is meant
    void show(RunComparison comparison, String wantedX, String wantedY) {
        List<Coordinate> coordinates = comparison.coordinates();
        var horizontal = find(coordinates, wantedX, ResultColumn.TRAINING_SECONDS);
        var vertical = find(coordinates, wantedY, ResultColumn.VALIDATION_ACCURACY);
        x = horizontal.path();
        y = vertical.path();
        offer(xs, coordinates, x);
        offer(ys, coordinates, y);
        chart.show(Spread.scatter(comparison, horizontal, vertical));
        note.setText(note(comparison, horizontal, vertical));
    }

    private static String note(RunComparison comparison, Coordinate x, Coordinate y) {
        if (Spread.hasFront(comparison, x, y)) {
            return "The dotted line joins those that nothing here beats: the Pareto front.";
        }
        return Spread.mixesExamples(comparison, x, y)
                ? "No Pareto front: the validation scores are of different examples, those of %s."
                        .formatted(NumberWords.list(comparison.measuredOn()))
                : "No Pareto front: nothing is chosen by test scores, and no setting is better by"
                        + " itself.";
    }

    private static Coordinate find(List<Coordinate> all, String path, Coordinate otherwise) {
        return all.stream().filter(each -> each.path().equals(path)).findFirst().orElse(otherwise);
    }

    private static void offer(Dropdown<String> choice, List<Coordinate> all, String chosen) {
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(each -> names.put(each.path(), each.title()));
        choice.offer(names);
        choice.show(chosen);
    }
}
