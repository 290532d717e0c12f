package org.glyphery.ui.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.glyphery.Programs;
import org.glyphery.api.ApiClient;
import org.glyphery.api.TemplatesServer;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.imports.DatasetImports;
import org.glyphery.dataset.imports.ImportChoices;
import org.glyphery.dataset.imports.ImportSource;
import org.glyphery.image.Fitting;
import org.glyphery.image.PictureShape;
import org.glyphery.image.PngPicture;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// The programs for a model of colour pictures are run as they stand on the page.
@TemplatesServer
class PictureProgramsTest {

    private static final PictureShape SHAPE = new PictureShape(3, 4, 3);

    @TempDir private Path folder;
    private final String address;
    @Autowired private DatasetImports imports;
    @Autowired private Datasets datasets;
    @Autowired private Runs runs;

    PictureProgramsTest(ApiClient client) {
        address = "http://localhost:" + client.port();
    }

    @Test
    void the_programs_ask_a_model_of_pictures() throws Exception {
        DatasetFacts data = imported();
        Run run = trained();
        String model = run.model().value();
        Files.write(folder.resolve("picture.png"), picture());
        String python = run("python3", "predict.py", Snippet.PYTHON, model, data);
        assertThat(python).matches("(two \"quoted\" words|plain) 0\\.\\d+\\s*");
        String shell = run("bash", "predict.sh", Snippet.CURL, model, data);
        assertThat(shell).contains("\"file\":\"picture.png\"", "\"model\":\"%s\"".formatted(model));
        assertThat(shell).contains("{\"predictions\":[[");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        String answered = run(java.toString(), "Predict.java", Snippet.JAVA, model, data);
        assertThat(answered).contains("{\"predictions\":[[");
        runs.delete(run.id());
    }

    private DatasetFacts imported() throws IOException {
        var rows = new StringBuilder();
        for (int row = 0; row < 40; row++) {
            rows.append(row % 2 == 0 ? "plain" : "\"two \"\"quoted\"\" words\"");
            for (int value = 0; value < SHAPE.pixels(); value++) {
                rows.append(',').append(row % 2 == 0 ? row + value : 255 - row);
            }
            rows.append('\n');
        }
        Path file = Files.writeString(folder.resolve("rows.csv"), rows);
        var reading = ImportChoices.reading(Optional.of(SHAPE), Optional.of("first"), false);
        imports.start(
                new DatasetName("programs"),
                new ImportSource(file, "rows.csv", false),
                new ImportChoices(
                        "Programs",
                        Optional.of(SHAPE),
                        Fitting.WHOLE,
                        0,
                        Optional.empty(),
                        reading,
                        "",
                        ""));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> imports.underWay().isEmpty());
        assertThat(imports.failed()).isEmpty();
        return datasets.current("programs").orElseThrow();
    }

    private Run trained() {
        var plan =
                PlanTexts.readYaml(
                        """
                        name: Programs
                        dataset: {name: programs, version: %s, validation: 4}
                        architecture: {kind: mlp, hiddenUnits: [4]}
                        learning: {epochs: 1, batchSize: 10}
                        """
                                .formatted(datasets.current("programs").orElseThrow().version()));
        Run run = runs.add(List.of(plan), Priority.PERSON).getFirst();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> runs.get(run.id()).status() == RunStatus.FINISHED);
        return run;
    }

    private static byte[] picture() {
        var image = new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB);
        return PngPicture.file(image);
    }

    private String run(
            String program, String file, Snippet snippet, String model, DatasetFacts data)
            throws IOException, InterruptedException {
        Path script = folder.resolve(file);
        Files.writeString(script, snippet.text(address, model, "best", data, false));
        var process =
                new ProcessBuilder(
                                program.contains(File.separator)
                                        ? program
                                        : Programs.required(program),
                                script.toString())
                        .directory(folder.toFile())
                        .redirectError(Redirect.INHERIT)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return said;
    }
}
