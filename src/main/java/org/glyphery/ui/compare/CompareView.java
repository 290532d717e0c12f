package org.glyphery.ui.compare;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.UserError;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.Comparisons;
import org.glyphery.comparison.RunComparison;
import org.glyphery.prediction.Models;
import org.glyphery.run.RunEvent;
import org.glyphery.ui.Choice;
import org.glyphery.ui.Figures;
import org.glyphery.ui.LineChart;
import org.glyphery.ui.RemoveButton;
import org.glyphery.ui.RunsLive;
import org.glyphery.ui.compare.CompareAddress.Axis;
import org.glyphery.ui.compare.CompareAddress.Curve;

/// Runs side by side, live while they train. Without a choice the best of each kind.
@Route(CompareAddress.PAGE)
@PageTitle("Compare · Glyphery")
@Menu(title = "Compare", order = 40)
@StyleSheet("theme/compare.css")
public final class CompareView extends Div implements BeforeEnterObserver {

    private final Comparisons comparisons;
    private final Models models;
    private CompareAddress address = CompareAddress.NOTHING;
    private final H1 title = new H1();
    private final Div chips = new Div();
    private final H2 curvesTitle = new H2();
    private final LineChart chart = new LineChart();
    private final Div course = new Div();
    private final ResultsSheet results = new ResultsSheet();
    private final PairsSheet pairs = new PairsSheet();
    private final DifferencesSheet differences =
            new DifferencesSheet(each -> look(address.withExamples(each)));
    private final PlansSheet plans = new PlansSheet();
    private final Paragraph missing = new Paragraph();
    private final Div sheets;
    private List<String> shown = List.of();

    CompareView(Comparisons comparisons, Models models, RunsLive live) {
        this.comparisons = comparisons;
        this.models = models;
        addClassName("compare");
        chips.addClassName("chips");
        var head = new Div(title, chips);
        head.addClassName("compare-head");
        course.addClassName("tools");
        var curves = new Section(curvesTitle, course, chart);
        curves.addClassNames("sheet", "curves");
        sheets = new Div(curves, results, pairs, differences, plans);
        sheets.addClassName("sheets");
        add(head, missing, sheets);
        live.follow(this, this::hear);
    }

    /// What the page's address has to say to compare these runs.
    public static QueryParameters of(List<String> runs) {
        return QueryParameters.of("runs", String.join(",", runs));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = CompareAddress.of(event.getLocation().getQueryParameters());
        arrangeChoices();
        show();
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed(var run) -> {
                if (shown.contains(run.id()) || address.runs().isEmpty()) show();
            }
            case RunEvent.Deleted(var run) -> {
                if (shown.contains(run.id())) {
                    address = address.withRuns(without(run.id()));
                    show();
                }
            }
            case RunEvent.Progressed _, RunEvent.QueueChanged _ -> {}
        }
    }

    private List<String> without(String id) {
        return shown.stream().filter(each -> !each.equals(id)).toList();
    }

    private void arrangeChoices() {
        Map<Curve, String> curves = new LinkedHashMap<>();
        curves.put(Curve.CROSS_ENTROPY, "cross-entropy");
        curves.put(Curve.ACCURACY, "accuracy");
        Map<Axis, String> axes = new LinkedHashMap<>();
        axes.put(Axis.EPOCH, "epoch");
        axes.put(Axis.SECONDS, "seconds");
        axes.put(Axis.EXAMPLES, "examples");
        Map<Boolean, String> scales = new LinkedHashMap<>();
        scales.put(false, "linear");
        scales.put(true, "log");
        course.removeAll();
        course.add(
                new Choice<>(
                        "Curve", curves, address.curve(), each -> look(address.withCurve(each))),
                new Choice<>("Axis", axes, address.axis(), each -> look(address.withAxis(each))),
                new Choice<>(
                        "Scale",
                        scales,
                        address.logarithmic(),
                        each -> look(address.withScale(each))));
    }

    private void look(CompareAddress elsewhere) {
        address = elsewhere;
        address.show(UI.getCurrent());
        show();
    }

    private void show() {
        List<String> ids = address.runs().isEmpty() ? bestOfEachKind() : address.runs();
        try {
            show(comparisons.of(ids));
        } catch (UserError unable) {
            shown = List.of();
            title.setText("Compare runs");
            chips.removeAll();
            sheets.setVisible(false);
            missing.setVisible(true);
            missing.setText(
                    unable.getMessage() + " Choose some on the page Runs, then press Compare.");
            missing.add(" ");
            missing.add(new Anchor("runs", "To the runs"));
        }
    }

    private List<String> bestOfEachKind() {
        return models.bestOfEachKind().stream()
                .limit(RunComparison.MOST)
                .map(model -> model.run().id())
                .toList();
    }

    private void show(RunComparison comparison) {
        shown = comparison.runs().stream().map(each -> each.run().id()).toList();
        missing.setVisible(false);
        sheets.setVisible(true);
        title.setText("Compare %s runs".formatted(Figures.word(shown.size())));
        showChips(comparison.runs());
        curvesTitle.setText(Overlay.title(address));
        chart.show(Overlay.of(comparison, address));
        results.show(comparison);
        pairs.show(comparison);
        differences.show(comparison, address.examples());
        plans.show(comparison);
    }

    private void showChips(List<ComparedRun> runs) {
        chips.removeAll();
        for (int place = 0; place < runs.size(); place++) {
            var run = runs.get(place).run();
            var name = new Anchor("runs/" + run.id(), run.name());
            var chip = new Span();
            chip.addClassName("chip");
            chip.getElement().appendChild(Colour.dot(place));
            chip.add(name);
            if (runs.size() > 2) {
                chip.add(
                        new RemoveButton(
                                "Leave out " + run.name(),
                                () -> look(address.withRuns(new ArrayList<>(without(run.id()))))));
            }
            chips.add(chip);
        }
    }
}
