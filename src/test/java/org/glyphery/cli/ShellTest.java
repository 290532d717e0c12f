package org.glyphery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.glyphery.study.Studies;
import org.glyphery.study.Study;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands on a home of their own, where two plans were trained.
class ShellTest {

    private static final String SMALL =
            """
            name: Small
            architecture: {kind: linear}
            dataset: {validation: 1000, first: 1000}
            learning: {epochs: 1, batchSize: 500}
            """;

    private static final String TEMPLATES =
            """
            {"name": "Means", "architecture": {"kind": "templates"}}
            """;

    @TempDir private static Path folder;

    private static Called first;

    @BeforeAll
    static void train() throws IOException {
        first = call("train", file("small.yaml", SMALL), file("means.json", TEMPLATES));
    }

    @Test
    void a_new_home_has_no_runs_and_says_how_to_get_one() {
        var home = folder.resolve("new");
        var runs = Called.with("runs", "--glyphery.home=" + home);
        assertThat(runs.status()).isZero();
        assertThat(runs.results()).isEmpty();
        assertThat(runs.messages()).contains("There is no run in " + home, "train -");
        var none = Called.with("predict", "x.png", "--glyphery.home=" + home);
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.messages()).contains("No model in " + home, "train -");
    }

    @Test
    void each_trained_plan_has_a_line_and_each_epoch_a_message() {
        assertThat(first.status()).isZero();
        assertThat(first.lines()).hasSize(2);
        assertThat(first.lines().getFirst())
                .matches("Small: validation .* %, test .* %, .* s, model small");
        assertThat(first.lines().getLast()).matches("Means: test .* %, .* s, model means");
        assertThat(first.messages()).contains("Small (1 of 2): epoch 1 of 1, validation ");
    }

    @Test
    void an_equal_plan_is_not_trained_again() throws IOException {
        var renamed = file("renamed.yaml", SMALL.replace("Small", "Other"));
        var again = call("train", renamed, renamed);
        assertThat(again.status()).isZero();
        assertThat(again.lines()).containsExactly(first.lines().getFirst() + ", trained before");
        assertThat(again.messages()).isEmpty();
        assertThat(call("runs").lines()).hasSize(1 + 2);
    }

    @Test
    void all_that_is_wrong_in_all_plans_is_told_and_nothing_queued() throws IOException {
        var bad = file("bad.yaml", "{architecture: {kind: mlp, hiddenUnits: [0]}, foo: 1}");
        var large =
                file(
                        "large.json",
                        "{\"architecture\": {\"kind\": \"linear\"}, \"dataset\": {\"validation\":"
                                + " 60000}}");
        var fresh = file("fresh.yaml", SMALL.replace("500", "400"));
        var wrong = call("train", bad, large, "missing.yaml", fresh);
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.results()).isEmpty();
        assertThat(wrong.messages().lines())
                .anyMatch(line -> line.startsWith(bad + ": architecture.hiddenUnits: "))
                .anyMatch(line -> line.startsWith(bad + ": foo: "))
                .anyMatch(line -> line.startsWith(large + ": dataset.validation: "))
                .contains("missing.yaml: there is no such file.")
                .hasSize(4);
        assertThat(call("runs", "--status=queued").results()).isEmpty();
    }

    @Test
    void runs_are_found_sorted_and_written_as_json() {
        assertThat(call("runs", "--sort=name").lines())
                .satisfiesExactly(
                        heading -> assertThat(heading).startsWith("name ").endsWith("  model"),
                        means ->
                                assertThat(means)
                                        .startsWith("Means  finished ")
                                        .endsWith("  means"),
                        small ->
                                assertThat(small)
                                        .startsWith("Small  finished ")
                                        .endsWith("  small"));
        JsonNode found =
                JsonMapper.shared()
                        .readTree(
                                call("runs", "--where", "learning.epochs = 1", "--json").results());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("name").asString()).isEqualTo("Small");
        assertThat(found.get(0).path("plan").path("learning").path("batchSize").asInt())
                .isEqualTo(500);
    }

    @Test
    void a_condition_that_cannot_be_read_fails_with_a_sentence() {
        var wrong = call("runs", "--where", "nothing > 1");
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.messages()).startsWith("No run has a field \"nothing\".");
    }

    @Test
    void a_drawn_one_is_read_and_a_broken_file_told_beside_it() throws IOException {
        var one = drawnOne();
        var broken = file("broken.png", "no picture");
        var answers = call("predict", "--model=means", broken, one);
        assertThat(answers.status()).isEqualTo(1);
        assertThat(answers.lines()).hasSize(1);
        assertThat(answers.lines().getFirst().split("\t", -1))
                .hasSize(4)
                .startsWith(one, "1")
                .endsWith("means");
        assertThat(answers.messages()).contains(broken).hasLineCount(1);
    }

    @Test
    void the_best_by_validation_answers_unless_another_is_named() throws IOException {
        JsonNode answers =
                JsonMapper.shared().readTree(call("predict", "--json", drawnOne()).results());
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).path("model").asString()).isEqualTo("small");
        assertThat(answers.get(0).path("probabilities")).hasSize(10);
        var unknown = call("predict", "--model=smal", drawnOne());
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.messages()).contains("\"smal\"", "small", "means");
    }

    @Test
    void studies_are_listed_with_their_questions_and_an_unknown_one_is_wrong_usage() {
        assertThat(call("study").lines())
                .anyMatch(line -> line.matches("recurrent \\(0 of \\d+ .*\\?"));
        var unknown = call("study", "recurent");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.messages()).contains("\"recurent\"", "recurrent");
    }

    @Test
    void a_study_trains_what_is_missing_and_writes_its_report() throws IOException {
        var setting = "--glyphery.home=" + folder.resolve("studied");
        addStudy(setting);
        assertThat(Called.with("train", file("one.yaml", SMALL), setting).status()).isZero();
        var report = folder.resolve("report");
        var answer = Called.with("study", "steps", "--report=" + report, setting);
        assertThat(answer.status()).isZero();
        assertThat(answer.messages())
                .contains("Do smaller batches help?", "model small, trained before")
                .contains("Slow (2 of 2): epoch 1 of 1", "model slow")
                .doesNotContain("Small (1 of 2)");
        assertThat(answer.lines()).hasSize(1 + 2 + 1);
        assertThat(answer.lines().getLast()).contains(" is best on validation (");
        assertThat(report.resolve("steps.html")).content().contains("is best on validation");
        assertThat(report.resolve("steps.md")).isNotEmptyFile();
    }

    private static void addStudy(String setting) {
        var small = PlanTexts.readYaml(SMALL);
        var slow = PlanTexts.readYaml(SMALL.replace("Small", "Slow").replace("500", "1000"));
        var question = "Do smaller batches help?";
        var study =
                new Study("", "Steps", question, List.of(small, slow), Optional.empty(), List.of());
        try (var laboratory = Laboratory.forComputing(List.of(setting))) {
            laboratory.room(Studies.class).add(study);
        }
    }

    private static Called call(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.add("--glyphery.home=" + folder.resolve("home"));
        return Called.with(arguments.toArray(String[]::new));
    }

    private static String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    /// A dark stroke from top to bottom on light paper.
    private static String drawnOne() throws IOException {
        var picture = new BufferedImage(120, 160, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 120, 160);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawLine(64, 20, 56, 140);
        pen.dispose();
        var file = folder.resolve("one.png");
        ImageIO.write(picture, "png", file.toFile());
        return file.toString();
    }
}
