package org.glyphery.ui.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.glyphery.Programs;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The programs as they run for classes and pictures that are hard to write down, and where a key
/// is needed: a server here answers each that it is class 1.
class SnippetRunTest {

    /// Names that a language would take for its own, or that a template has.
    private static final List<String> NAMES =
            List.of("\\uparrow", "MODEL \"T\" $(exit 3)", "it's $1", "NAMES */ `exit 4`");

    private static final PictureShape SMALL = new PictureShape(3, 4, 3);

    @TempDir private Path folder;
    private HttpServer server;
    private int classes = NAMES.size();
    private JsonNode asked = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(folder.resolve("picture.png"), "pixels");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    /// Whoever does not send the key is refused.
    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean hasKey =
                "Bearer KEY".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean isNumbers = exchange.getRequestURI().getPath().equals("/v1/models/a:predict");
        if (isNumbers) asked = JsonMapper.shared().readTree(body);
        String said = isNumbers ? predictions() : "pictures";
        byte[] answer = (hasKey ? said : "").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(hasKey ? 200 : 401, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String predictions() {
        return "{\"predictions\": [[0, 0.75%s]]}".formatted(", 0".repeat(classes - 2));
    }

    @Test
    void names_that_languages_take_for_their_own_are_written_as_they_are() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        DatasetFacts data = data(SMALL, NAMES);
        assertThat(run(java, "Predict.java", Snippet.JAVA, data)).contains("0.75");
        assertAsked(SMALL);
        assertThat(run(Programs.required("python3"), "predict.py", Snippet.PYTHON, data))
                .isEqualTo(NAMES.get(1) + " 0.75");
        assertAsked(SMALL);
        assertThat(run(Programs.requiredNode(), "predict.mjs", Snippet.JAVASCRIPT, data))
                .isEqualTo(NAMES.get(1) + " 0.75");
        assertAsked(SMALL);
        Programs.required("curl");
        assertThat(run(Programs.required("bash"), "predict.sh", Snippet.CURL, data))
                .contains("pictures", "0.75");
        assertAsked(SMALL);
    }

    @Test
    void more_classes_than_anybody_reads_go_by_their_numbers() throws Exception {
        classes = 101;
        var names = IntStream.range(0, classes).mapToObj(label -> "class " + label).toList();
        DatasetFacts data = data(SMALL, names);
        assertThat(run(Programs.required("python3"), "predict.py", Snippet.PYTHON, data))
                .isEqualTo("1 0.75");
        assertThat(run(Programs.requiredNode(), "predict.mjs", Snippet.JAVASCRIPT, data))
                .isEqualTo("1 0.75");
    }

    /// A shell hands over no argument of more than 128 KiB.
    @Test
    void the_commands_for_curl_send_pictures_of_any_size() throws Exception {
        Programs.required("curl");
        var large = new PictureShape(200, 210, 1);
        run(Programs.required("bash"), "predict.sh", Snippet.CURL, data(large, NAMES));
        assertThat(asked.path("instances").get(0)).hasSize(200);
        assertThat(asked.path("instances").get(0).get(199)).hasSize(210);
    }

    private void assertAsked(PictureShape shape) {
        JsonNode picture = asked.path("instances").get(0);
        assertThat(picture).hasSize(shape.height());
        assertThat(picture.get(0)).hasSize(shape.width());
        assertThat(picture.get(0).get(0)).hasSize(shape.channels());
        asked = JsonMapper.shared().createObjectNode();
    }

    private static DatasetFacts data(PictureShape shape, List<String> classes) {
        DatasetFacts known = new Datasets(Path.of("target")).current("cifar-10").orElseThrow();
        return new DatasetFacts(
                "own",
                "Own",
                "",
                "",
                shape,
                classes,
                known.convention(),
                known.splits(),
                "",
                "",
                Map.of(),
                1,
                Optional.empty());
    }

    private String run(String program, String file, Snippet snippet, DatasetFacts data)
            throws IOException, InterruptedException {
        String address = "http://localhost:" + server.getAddress().getPort();
        Path script =
                Files.writeString(
                        folder.resolve(file), snippet.text(address, "a", "best", data, true));
        var process =
                new ProcessBuilder(program, script.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.strip();
    }
}
