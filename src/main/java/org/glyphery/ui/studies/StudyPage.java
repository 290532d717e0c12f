package org.glyphery.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.study.CoursePart;
import org.glyphery.study.PlanSettings;
import org.glyphery.study.Study;
import org.glyphery.study.StudyResults;
import org.glyphery.study.StudyState;
import org.glyphery.training.PlanJson;
import org.glyphery.ui.DownloadMenu;
import org.glyphery.ui.LineChart;
import org.glyphery.ui.compare.CompareView;

/// A study's question, how far its runs are, their results, what they say, and the exact settings.
final class StudyPage extends Div {

    private final Rooms rooms;
    private final Study study;
    private final Set<String> plans; // their hashes
    private final Paragraph progress = new Paragraph();
    private final NativeButton start = new NativeButton("Start");
    private final NativeButton stop = new NativeButton("Stop");
    private final Anchor compare = new Anchor("", "Compare these runs");
    private final Anchor report;
    private final Paragraph conclusion = new Paragraph();
    private final ResultTable results = new ResultTable();
    private final LineChart course = new LineChart();
    private final Section courseSheet = sheet("Validation error by epoch", course);
    private RunComparison comparison = RunComparison.NONE;

    StudyPage(Rooms rooms, Study study) {
        this.rooms = rooms;
        this.study = study;
        plans = study.plans().stream().map(PlanJson::sha256).collect(Collectors.toSet());
        report = new Anchor(file("report.html"), "Open report");
        addClassName("study");
        var question = new Paragraph(study.question());
        question.addClassName("question");
        add(
                new H1(study.title()),
                question,
                tools(),
                sheet("Conclusion", conclusion),
                sheet("Results at the best epoch by validation", results),
                courseSheet,
                sheet(
                        "Exact settings",
                        new SettingsTable(PlanSettings.of(study.plans(), rooms.runs()))));
        rooms.live().follow(this, this::hear, this::show);
    }

    private Div tools() {
        start.addClickListener(_ -> rooms.studies().start(study));
        stop.addClickListener(_ -> rooms.studies().stop(study));
        start.addClassNames("plain", "first");
        stop.addClassName("plain");
        compare.addClassName("plain");
        report.addClassName("plain");
        report.setTarget("_blank");
        var downloads = new DownloadMenu();
        downloads.show(Map.of(file("report.zip"), "Report: HTML, Markdown, plots as SVG"));
        progress.getElement().setAttribute("role", "status");
        progress.addClassName("soft");
        var tools = new Div(start, stop, report, downloads, compare, progress);
        tools.addClassName("tools");
        return tools;
    }

    private String file(String name) {
        return "api/studies/%s/%s".formatted(study.name(), name);
    }

    private static Section sheet(String title, Component content) {
        var sheet = new Section(new H2(title), content);
        sheet.addClassName("sheet");
        return sheet;
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed(var run) -> show(run);
            case RunEvent.Deleted(var run) -> show(run);
            case RunEvent.Progressed _, RunEvent.QueueChanged _ -> {}
        }
    }

    private void show(Run changed) {
        if (plans.contains(PlanJson.sha256(changed.plan()))) show();
    }

    private void show() {
        StudyState state = rooms.studies().state(study);
        StudyResults known = rooms.studies().results(state, comparison);
        comparison = known.comparison();
        progress.setText(StudyWords.progress(state));
        start.setVisible(!state.isDone() && state.underWay() == 0);
        start.setText(state.runs().stream().allMatch(Optional::isEmpty) ? "Start" : "Go on");
        stop.setVisible(state.underWay() > 0);
        List<String> trained = comparison.runs().stream().map(ComparedRun::id).toList();
        compare.setVisible(trained.size() >= 2 && trained.size() <= RunComparison.MOST);
        compare.setHref("compare?" + CompareView.of(trained).getQueryString());
        conclusion.setText(known.conclusion().orElse("It follows when all runs are finished."));
        results.show(known);
        courseSheet.setVisible(!trained.isEmpty());
        course.show(CoursePart.validationError(comparison));
    }
}
