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
    private final AnswerSection answer;
    private final ResultsPart results;
    private final CostPart cost;
    private final ShapesPart shapes;
    private final TemplatesPart templates;
    private final OwnDigitsPart ownDigits;
    private final SettingsPart settings;
    private final OriginPart origin;

    Reports(
            Studies studies,
            AnswerSection answer,
            ResultsPart results,
            CostPart cost,
            ShapesPart shapes,
            TemplatesPart templates,
            OwnDigitsPart ownDigits,
            SettingsPart settings,
            OriginPart origin) {
        this.studies = studies;
        this.answer = answer;
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
        sections.add(answer.of(known));
        known.conclusion()
                .map(words -> new Section("Conclusion", List.of(new Block.Words(words))))
                .ifPresent(sections::add);
        boolean any = !known.comparison().runs().isEmpty();
        if (any) study.exhibits().forEach(each -> sections.addAll(shown(each, known)));
        List<Block> curves = any ? curves(study, known.comparison().best()) : List.of();
        if (!curves.isEmpty()) {
            List<Block> blocks = new ArrayList<>(curves);
            known.comparison().bestInWords().map(Block.Words::new).ifPresent(blocks::addFirst);
            sections.add(new Section("How training went", blocks));
        }
        sections.add(results.of(known));
        if (any) study.exhibits().forEach(each -> sections.addAll(told(each, known)));
        sections.add(settings.of(study));
        sections.add(origin.of(known));
        return new Report(study.name(), study.title(), study.question(), sections);
    }

    /// Sections that are figures above all.
    private List<Section> shown(Exhibit exhibit, StudyResults known) {
        return switch (exhibit) {
            case TEMPLATES -> List.of(templates.of(known));
            case FIELDS -> List.of(FieldsPart.section(known));
            case GRADIENT_NORMS -> List.of(GradientsPart.of(known));
            case COURSE, COST, OPERATIONS, SHAPES, OWN_DIGITS -> List.of();
        };
    }

    /// Figures of all runs, in pairs.
    private List<Block> curves(Study study, RunComparison comparison) {
        List<Block> figures = new ArrayList<>();
        if (study.shows(Exhibit.COURSE)) figures.addAll(LearningCurvesPart.of(comparison));
        if (study.shows(Exhibit.COST)) figures.add(cost.overTime(comparison));
        if (study.shows(Exhibit.OPERATIONS)) figures.add(cost.overOperations(comparison));
        return figures;
    }

    /// Sections that are tables above all.
    private List<Section> told(Exhibit exhibit, StudyResults known) {
        return switch (exhibit) {
            case SHAPES -> List.of(shapes.of(known.state().study()));
            case OWN_DIGITS -> List.of(ownDigits.of(known));
            case COURSE, COST, OPERATIONS, TEMPLATES, FIELDS, GRADIENT_NORMS -> List.of();
        };
    }
}
