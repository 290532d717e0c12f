package org.glyphery.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Set;
import java.util.stream.Collectors;
import org.glyphery.comparison.RunComparison;
import org.glyphery.plot.LinePlot;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.study.Exhibit;
import org.glyphery.study.LearningCurvesPart;
import org.glyphery.study.PlanSettings;
import org.glyphery.study.Study;
import org.glyphery.study.StudyResults;
import org.glyphery.study.StudyTable;
import org.glyphery.training.PlanJson;
import org.glyphery.ui.LineChart;

/// A study: the answer to its question first, then its runs' results, what they say at length, and
/// the exact settings.
final class StudyPage extends Div {

    private final StudyPageServices services;
    private final Study study;
    private final Set<String> plans; // their hashes
    private final StudyTools tools;
    private final Paragraph binned = new Paragraph();
    private final AnswerPart answer;
    private final Paragraph conclusion = new Paragraph();
    private final SweepPicture picture;
    private final Section conclusionSheet = sheet("Conclusion", conclusion);
    private final StudyResultTable results;
    private final Section resultsSheet;
    private final LineChart curves = new LineChart();
    private final Paragraph curvesShown = new Paragraph();
    private final Section curvesSheet = sheet("Validation error by epoch", curvesShown, curves);
    private final FieldsSheet fields = new FieldsSheet();
    private RunComparison comparison = RunComparison.NONE;

    StudyPage(StudyPageServices services, Study study) {
        this.services = services;
        this.study = study;
        plans = study.plans().stream().map(PlanJson::sha256).collect(Collectors.toSet());
        tools = new StudyTools(services.studies(), study);
        picture = new SweepPicture(study);
        results = new StudyResultTable(new StudyTable(study, services.runs()));
        resultsSheet = sheet("Results", results);
        addClassName("study");
        answer = new AnswerPart(services, study, tools.start());
        binned.addClassName("problem");
        curvesShown.addClassName("note");
        add(
                new Div(new H1(study.title()), tools),
                answer,
                binned,
                picture,
                resultsSheet,
                conclusionSheet,
                fields,
                curvesSheet,
                settings());
        services.live().follow(this, this::hear, this::show);
    }

    private NativeDetails settings() {
        var settings =
                new NativeDetails(
                        "Exact settings",
                        new SettingsTable(PlanSettings.of(study.plans(), services.runs())));
        settings.addClassNames("sheet", "fold");
        return settings;
    }

    private static Section sheet(String title, Component... content) {
        var sheet = new Section(new H2(title));
        sheet.add(content);
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
        StudyResults known =
                services.studies().results(services.studies().state(study), comparison);
        comparison = known.comparison();
        tools.show(known);
        binned.setText(known.state().binWarning().orElse(""));
        binned.setVisible(known.state().binWarning().isPresent());
        answer.show(known);
        picture.show(known);
        conclusionSheet.setVisible(known.conclusion().isPresent());
        conclusion.setText(known.conclusion().orElse(""));
        resultsSheet.setVisible(!StudyWords.isUntouched(known.state()));
        results.show(known);
        LinePlot errors = LearningCurvesPart.validationError(comparison.best());
        curvesSheet.setVisible(!errors.lines().isEmpty());
        curves.show(errors);
        curvesShown.setText(comparison.bestInWords().orElse(""));
        curvesShown.setVisible(!curvesShown.getText().isEmpty());
        fields.setVisible(study.shows(Exhibit.FIELDS) && comparison.runs().size() > 1);
        if (fields.isVisible()) fields.show(known);
    }
}
