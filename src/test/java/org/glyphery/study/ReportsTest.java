package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.awaitility.Awaitility;
import org.glyphery.NumberWords;
import org.glyphery.Thorough;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.inspection.ConfusionMatrix;
import org.glyphery.run.Leftovers;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.glyphery.run.ScoredSplit;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.web.util.HtmlUtils;
import org.xml.sax.InputSource;

/// Each named study on a small sample, from its start to its report.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReportsTest {

    private static final Pattern FIGURE = Pattern.compile("!\\[[^\\]]*]\\(([^)]*)\\)");

    private static final int DRAWINGS = 15;

    /// The first digit of the test split from which on templates misread some.
    private static final int HARD = 200;

    private final Studies studies;
    private final Reports reports;
    private final StudyAnswers answers;
    private final StudyThumbnails thumbnails;
    private final Runs runs;
    private final RunQueue queue;
    private final OwnExamples ownDigits;
    private final Datasets datasets;

    ReportsTest(
            @Autowired Studies studies,
            @Autowired Reports reports,
            @Autowired StudyAnswers answers,
            @Autowired StudyThumbnails thumbnails,
            @Autowired Runs runs,
            @Autowired RunQueue queue,
            @Autowired OwnExamples ownDigits,
            @Autowired Datasets datasets) {
        this.studies = studies;
        this.reports = reports;
        this.answers = answers;
        this.thumbnails = thumbnails;
        this.runs = runs;
        this.queue = queue;
        this.ownDigits = ownDigits;
        this.datasets = datasets;
    }

    static List<String> names() {
        return Thorough.ON
                ? List.of("templates", "recurrent", "convolution", "mlp", "depth")
                : List.of("templates", "mlp");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_study_ends_with_a_report_that_has_all_its_runs_figures_and_a_conclusion(String name)
            throws Exception {
        Study study = SmallStudy.of(studies.get(name));
        // Templates may have been trained by another test that shares this Glyphery.
        assertThat(text(study, ".md"))
                .containsPattern("[0-2] of %d runs are finished".formatted(study.plans().size()));
        train(study);
        StudyResults results = studies.results(studies.state(study));
        assertThat(study.factors()).isNotEmpty();
        assertThat(results.conclusion().orElseThrow())
                .contains(
                        study.factors().stream()
                                .map(each -> NumberWords.capitalised(each.name()) + ": ")
                                .toList());
        String html = text(study, ".html");
        String markdown = text(study, ".md");
        for (Plan plan : study.plans()) {
            assertThat(html).contains(">" + plan.name() + "</th>");
            assertThat(markdown).contains("| " + plan.name() + " | finished | ");
        }
        assertThat(html)
                .contains(study.question())
                .contains(HtmlUtils.htmlEscape(results.conclusion().orElseThrow(), "UTF-8"));
        assertThat(markdown).contains("**" + answers.of(results).orElseThrow().words() + "**");
        assertThat(Paper.sheets(html)).isBetween(2, 4);
        assertThat(html).doesNotContain("NaN", "null", "Optional");
        assertThat(markdown).contains("java -jar glyphery.jar study " + name);
        Map<String, String> figures = figures(study);
        assertThat(FIGURE.matcher(markdown).results().map(match -> match.group(1)))
                .isNotEmpty()
                .containsExactlyElementsOf(figures.keySet());
        for (String svg : figures.values()) {
            assertThat(html).contains(svg);
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        }
        delete(study);
    }

    @Test
    void templates_that_were_computed_stand_above_those_that_were_trained_from_there() {
        Study study = SmallStudy.of(studies.get("templates"));
        assertThat(thumbnails.of(studies.state(study)).pictures()).isEmpty();
        train(study);
        StudyResults results = studies.results(studies.state(study));
        StudyAnswer answer = answers.of(results).orElseThrow();
        assertThat(answer.words())
                .startsWith("Mean images read 82 of 100 test digits. Training those same pictures");
        assertThat(answer.further()).hasSize(2);
        var picture = (AnswerPicture.TemplatePictures) answer.picture().orElseThrow();
        assertThat(picture.groups())
                .allSatisfy(rows -> {
                    assertThat(rows)
                            .extracting(row -> row.gain().isEmpty())
                            .containsExactly(true, false);
                    assertThat(rows.getFirst().bar().name()).startsWith("Mean images");
                    assertThat(rows.getLast().bar().name()).startsWith("Trained from");
                });
        var nearest = picture.groups().getLast().getFirst();
        assertThat(nearest.bar().name()).isEqualTo("Mean images, nearest mean");
        assertThat(nearest.pictures())
                .extracting(AnswerPicture.ClassPicture::name)
                .containsExactlyElementsOf(Mnist.CLASSES);
        ConfusionMatrix matrix = results.of(1).orElseThrow().answers().orElseThrow().matrix();
        int fives = matrix.counts()[5][5];
        assertThat(nearest.pictures().get(5).read())
                .isEqualTo(Math.round(100.0 * fives / 892)); // so many fives has the test split
        assertThat(nearest.pictures().stream().filter(AnswerPicture.ClassPicture::weakest))
                .singleElement()
                .extracting(AnswerPicture.ClassPicture::name)
                .isEqualTo("5");
        assertThat(nearest.pictures().getFirst().levels()).hasSize(784);
        assertThat(thumbnails.of(studies.state(study)).pictures()).hasSize(10);
        delete(study);
    }

    @Test
    void scores_after_all_epochs_stand_beside_those_of_the_best_one() {
        Study named = studies.get("recurrent");
        Plan smallest = SmallStudy.of(named, 2).plans().getFirst();
        var study =
                new Study(
                        "two-epochs",
                        "Two epochs",
                        "What does the second add?",
                        List.of(smallest),
                        Optional.empty(),
                        List.of(Exhibit.OPERATIONS));
        train(study);
        var table = new StudyTable(study, runs);
        int column = table.headings().indexOf("test accuracy after epoch 2");
        Scores last = runs.history(runs(study).getFirst()).getLast().test().orElseThrow();
        assertThat(table.row(studies.results(studies.state(study)), 0))
                .containsSequence(
                        NumberWords.percent(last.accuracy()),
                        NumberWords.crossEntropy(last.crossEntropy()))
                .element(column)
                .isEqualTo(NumberWords.percent(last.accuracy()));
        assertThat(new StudyTable(named, runs).headings())
                .contains("best epoch", "seconds per epoch", "test accuracy after epoch 10");
        assertThat(table.notes().getLast()).startsWith("Operations measure difficulty");
        delete(study);
    }

    @Test
    void studies_whose_plans_may_stop_early_have_no_last_epoch_in_common() {
        assertThat(new StudyTable(studies.get("templates"), runs).headings())
                .noneMatch(heading -> heading.contains("after epoch"));
    }

    @Test
    void templates_are_reported_with_what_they_read_of_my_digits_once_there_are_enough() {
        Study study = SmallStudy.of(studies.get("templates"));
        train(study);
        assertThat(text(study, ".md"))
                .contains("63.10 %", "82.03 %")
                .contains("Not ranked, since validation took no part")
                .contains("\"My digits\" holds none of the 15 drawings");
        Examples test = datasets.open(study.plans().getFirst().dataset()).test();
        List<OwnExample> kept =
                IntStream.range(0, DRAWINGS).mapToObj(index -> keep(test, index)).toList();
        String report = text(study, ".md");
        kept.forEach(digit -> ownDigits.remove(digit.id()));
        assertThat(report).contains("The 15 drawings");
        for (Run run : runs(study)) {
            // What the run kept of the test split says how many of these digits it reads.
            int[] answers = runs.labels(run, run.best().orElseThrow().epoch(), ScoredSplit.TEST);
            long right =
                    IntStream.range(0, DRAWINGS)
                            .filter(index -> answers[HARD + index] == test.label(HARD + index))
                            .count();
            assertThat(report).contains("| %s | %d of 15 |".formatted(name(study, run), right));
        }
        delete(study);
    }

    private OwnExample keep(Examples test, int index) {
        float[] pixels = new float[Mnist.SHAPE.pixels()];
        test.read(HARD + index, pixels, 0);
        Glyph glyph = Glyph.of(Mnist.SHAPE, pixels);
        return ownDigits.keep(
                new Ink(List.of()), glyph, Integer.toString(test.label(HARD + index)));
    }

    private List<Run> runs(Study study) {
        return studies.state(study).runs().stream().flatMap(Optional::stream).toList();
    }

    private static String name(Study study, Run run) {
        return study.plans().stream()
                .filter(plan -> PlanJson.sha256(plan).equals(PlanJson.sha256(run.plan())))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void names_that_people_give_cannot_break_a_report() {
        var section =
                new Report.Section(
                        "A < B",
                        List.of(
                                new Report.Block.Grid(
                                        List.of("run", "a|b"),
                                        List.of(List.of("<script>alert(1)</script>", "x|y")))));
        var report = new Report("x", "R&D", "Is \"a\" < *b*?", List.of(section));
        assertThat(ReportHtml.of(report))
                .contains("<h1>R&amp;D</h1>", "&lt;script&gt;alert(1)", "A &lt; B")
                .doesNotContain("<script>");
        assertThat(ReportMarkdown.of(report))
                .contains("| \\<script\\>alert(1)\\</script\\> | x\\|y |", "\\*b\\*", "a\\|b");
    }

    private void train(Study study) {
        studies.start(study);
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> studies.state(study).isDone());
    }

    private String text(Study study, String ending) {
        return reports.files(study).stream()
                .filter(file -> file.name().equals(study.name() + ending))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /// Texts of the plots by their files' names, in their order.
    private Map<String, String> figures(Study study) {
        return reports.files(study).stream()
                .filter(file -> file.name().endsWith(".svg"))
                .collect(
                        Collectors.toMap(
                                ReportFile::name,
                                ReportFile::text,
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    private void delete(Study study) {
        Leftovers.delete(
                runs,
                queue,
                studies.state(study).runs().stream()
                        .flatMap(Optional::stream)
                        .map(run -> run.name())
                        .toList());
    }
}
