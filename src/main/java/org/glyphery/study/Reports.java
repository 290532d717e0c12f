package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.comparison.RunComparison;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;
import org.springframework.stereotype.Service;

/// Writes what a study has come to so far as a report.
@Service
public class Reports {

    private final Studies studies;
    private final ResultsPart results;
    private final CostPart cost;
    private final ShapesPart shapes;
    private final TemplatesPart templates;
    private final OwnDigitsPart ownDigits;
    private final SettingsPart settings;
    private final OriginPart origin;

    Reports(
            Studies studies,
            ResultsPart results,
            CostPart cost,
            ShapesPart shapes,
            TemplatesPart templates,
            OwnDigitsPart ownDigits,
            SettingsPart settings,
            OriginPart origin) {
        this.studies = studies;
        this.results = results;
        this.cost = cost;
        this.shapes = shapes;
        this.templates = templates;
        this.ownDigits = ownDigits;
        this.settings = settings;
        this.origin = origin;
    }

    /// One page of HTML that needs nothing else.
    public String html(Study study) {
        return ReportHtml.of(of(study));
    }

    /// The page of HTML, the same as Markdown, the study as a file, and the figures.
    public List<ReportFile> files(Study study) {
        Report report = of(study);
        List<ReportFile> files = new ArrayList<>();
        files.add(new ReportFile(report.name() + ".html", ReportHtml.of(report)));
        files.add(new ReportFile(report.name() + ".md", ReportMarkdown.of(report)));
        files.add(new ReportFile(report.name() + ".yaml", StudyFile.write(study)));
        report.figures()
                .map(figure -> new ReportFile(report.file(figure), figure.svg()))
                .forEach(files::add);
        return files;
    }

    Report of(Study study) {
        StudyResults known = studies.results(studies.state(study));
        List<Section> sections = new ArrayList<>();
        sections.add(conclusion(known));
        sections.add(results.of(known));
        if (!known.comparison().runs().isEmpty()) {
            study.exhibits().forEach(exhibit -> sections.addAll(exhibit(exhibit, known)));
        }
        sections.add(settings.of(study));
        sections.add(origin.of(known));
        return new Report(study.name(), study.title(), study.question(), sections);
    }

    private static Section conclusion(StudyResults results) {
        StudyState state = results.state();
        return new Section(
                "Conclusion",
                List.of(
                        new Block.Words(
                                results.conclusion()
                                        .orElseGet(() ->
                                                "%d of %d runs are finished; a conclusion follows when all are."
                                                        .formatted(
                                                                state.finished(),
                                                                state.runs().size())))));
    }

    private List<Section> exhibit(Exhibit exhibit, StudyResults known) {
        RunComparison comparison = known.comparison().best();
        return switch (exhibit) {
            case COURSE -> List.of(LearningCurvesPart.of(comparison));
            case COST -> List.of(cost.overTime(comparison));
            case OPERATIONS -> List.of(cost.overOperations(comparison));
            case SHAPES -> List.of(shapes.of(known.state().study()));
            case TEMPLATES -> List.of(templates.of(known));
            case OWN_DIGITS -> List.of(ownDigits.of(known));
            case FIELDS -> List.of(FieldsPart.section(known));
            case GRADIENT_NORMS -> List.of(GradientsPart.of(known));
        };
    }
}
