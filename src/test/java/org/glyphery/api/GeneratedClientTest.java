package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Generated;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A client is generated from the description that a running server hands out, and a program that
/// uses it asks that server.
@TemplatesServer
class GeneratedClientTest {

    private static final String MODEL = TrainedTemplates.NEAREST_MEAN;

    /// The generator with all that it needs, Jackson 2 for its clients included.
    private static final Path GENERATOR = Path.of("target/openapi-generator.jar");

    /// Pictures are left out: parts of a body want a library that the generator does not have.
    private static final String PARTS =
            "apis=Serving:Inference:Predictions:Runs:Comparisons:Studies:Description,"
                    + "models,supportingFiles,apiDocs=false,modelDocs=false,"
                    + "apiTests=false,modelTests=false";

    private final String server;
    private final ApiClient client;

    GeneratedClientTest(ApiClient client) {
        server = "http://localhost:" + client.port();
        this.client = client;
    }

    @Test
    void a_program_asks_models_through_it(@TempDir Path folder) throws Exception {
        Path sources = generated(folder);
        Files.copy(
                Path.of("src/test/resources/client/Program.java"), sources.resolve("Program.java"));
        List<String> printed = run(sources);
        assertThat(printed)
                .contains(
                        "model: " + MODEL,
                        "model: " + TrainedTemplates.DOT_PRODUCT,
                        "version: 0 AVAILABLE",
                        "height: 28",
                        "ready: true",
                        "predictions: " + probabilities(),
                        "id: 42",
                        "data: " + probabilities(),
                        "status: 400")
                .last()
                .asString()
                .startsWith("error: instances[0][1] is 2, but numbers must be in [0, 1]");
    }

    private Path generated(Path folder) throws Exception {
        assertThat(GENERATOR)
                .as("`./mvnw process-test-classes` brings the generator")
                .isRegularFile();
        java(
                List.of(
                        "-jar",
                        GENERATOR.toString(),
                        "generate",
                        "-i",
                        server + "/openapi.yaml",
                        "-g",
                        "java",
                        "--library",
                        "native",
                        "-o",
                        folder.toString(),
                        "--additional-properties",
                        "openApiNullable=false,useJakartaEe=true,invokerPackage=client,"
                                + "apiPackage=client.api,modelPackage=client.model",
                        "--global-property",
                        PARTS));
        return folder.resolve("src/main/java");
    }

    /// Java compiles what a program needs of the sources beside it.
    private List<String> run(Path sources) throws Exception {
        var annotations =
                Path.of(
                        Generated.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        return java(
                List.of(
                        "-cp",
                        GENERATOR + File.pathSeparator + annotations,
                        sources.resolve("Program.java").toString(),
                        server,
                        MODEL));
    }

    /// @return what it has printed
    private static List<String> java(List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(arguments);
        Path printed = Files.createTempFile("printed", ".txt");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        if (!ended) process.destroyForcibly();
        String output = Files.readString(printed);
        Files.delete(printed);
        assertThat(ended).as(output).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output.lines().toList();
    }

    /// The probabilities as the server itself writes them.
    private List<Float> probabilities() throws Exception {
        var paper = Collections.nCopies(784, 0);
        var answer =
                client.post(
                        "/v1/models/%s:predict".formatted(MODEL),
                        "application/json",
                        BodyPublishers.ofString("{\"instances\": [%s]}".formatted(paper)));
        JsonNode row = answer.body().path("predictions").path(0);
        return row.valueStream().map(JsonNode::floatValue).toList();
    }
}
