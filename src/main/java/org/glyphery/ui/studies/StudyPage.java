package org.glyphery.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.Figures;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.study.Conclusion;
import org.glyphery.study.Study;
import org.glyphery.study.StudyState;
import org.glyphery.ui.RunStatusText;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.Row;
import org.glyphery.ui.compare.CompareView;

/// A study's question, how far its runs are, their results, what they say, and the exact settings.
final class StudyPage extends Div {

    private static final List<ResultColumn> RESULTS =
            List.of(
                    ResultColumn.VALIDATION_ACCURACY,
                    ResultColumn.TEST_ACCURACY,
                    ResultColumn.TEST_CROSS_ENTROPY,
                    ResultColumn.TRAINING_SECONDS,
                    ResultColumn.SECONDS_PER_EPOCH,
                    ResultColumn.PARAMETERS,
                    ResultColumn.MULTIPLY_ADDS);

    private final Rooms rooms;
    private final Study study;
    private final Paragraph progress = new Paragraph();
    private final NativeButton start = new NativeButton("Start");
    private final NativeButton stop = new NativeButton("Stop");
    private final Anchor compare = new Anchor("", "Compare these runs");
    private final Paragraph conclusion = new Paragraph();
    private final Table results = new Table();
    private final Table settings = new Table();

    StudyPage(Rooms rooms, Study study) {
        this.rooms = rooms;
        this.study = study;
        addClassName("study");
        start.addClickListener(_ -> rooms.studies().start(study));
        stop.addClickListener(_ -> rooms.studies().stop(study));
        start.addClassNames("plain", "first");
        stop.addClassName("plain");
        compare.addClassName("plain");
        progress.getElement().setAttribute("role", "status");
        progress.addClassName("soft");
        var tools = new Div(start, stop, compare, progress);
        tools.addClassName("tools");
        var question = new Paragraph(study.question());
        question.addClassName("question");
        add(
                new H1(study.title()),
                question,
                tools,
                sheet("Conclusion", conclusion),
                sheet("Results at the best epoch by validation", results),
                sheet("Exact settings", settings));
        showSettings();
        rooms.live().follow(this, this::hear, this::show);
    }

    private static Section sheet(String title, Component content) {
        var sheet = new Section(new H2(title), content);
        sheet.addClassName("sheet");
        return sheet;
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed _, RunEvent.Deleted _ -> show();
            case RunEvent.Progressed _, RunEvent.QueueChanged _ -> {}
        }
    }

    private void show() {
        StudyState state = rooms.studies().find(study.name()).orElseThrow();
        List<String> trained = state.trained();
        Optional<RunComparison> comparison =
                trained.size() < 2
                        ? Optional.empty()
                        : Optional.of(rooms.comparisons().of(trained));
        progress.setText(StudyWords.progress(state));
        start.setVisible(!state.isDone() && state.underWay() == 0);
        start.setText(state.runs().stream().allMatch(Optional::isEmpty) ? "Start" : "Go on");
        stop.setVisible(state.underWay() > 0);
        compare.setVisible(comparison.isPresent());
        compare.setHref("compare?" + CompareView.of(trained).getQueryString());
        conclusion.setText(
                state.isDone()
                        ? comparison.map(Conclusion::of).orElse("")
                        : "It follows when all runs are finished.");
        showResults(state, comparison);
    }

    private void showResults(StudyState state, Optional<RunComparison> comparison) {
        List<String> headings = new ArrayList<>(List.of("run", "status"));
        RESULTS.forEach(column -> headings.add(column.title()));
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < study.plans().size(); place++) {
            Optional<Run> run = state.runs().get(place);
            List<String> cells = new ArrayList<>();
            cells.add(
                    run.map(each -> RunStatusText.word(each.status())).orElse("not asked for yet"));
            Optional<ComparedRun> compared =
                    comparison.stream()
                            .flatMap(all -> all.runs().stream())
                            .filter(each ->
                                    run.filter(one -> one.id().equals(each.id())).isPresent())
                            .findFirst();
            for (ResultColumn column : RESULTS) {
                cells.add(compared.flatMap(column::of).map(column::written).orElse("–"));
            }
            rows.add(Row.of(study.plans().get(place).name(), cells));
        }
        results.show(headings, rows);
    }

    /// Those of the plans, whether or not they were trained.
    private void showSettings() {
        var fields = study.plans().stream().map(rooms.runs()::fields).toList();
        List<String> headings = new ArrayList<>(List.of("field"));
        study.plans().forEach(plan -> headings.add(plan.name()));
        settings.show(
                headings,
                fields.stream()
                        .flatMap(each -> each.keySet().stream())
                        .distinct()
                        .map(path ->
                                Row.of(
                                        path,
                                        fields.stream()
                                                .map(each ->
                                                        Figures.setting(
                                                                each.getOrDefault(path, "–")))
                                                .toList()))
                        .toList());
    }
}
