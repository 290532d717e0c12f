package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.glyphery.Home;
import org.glyphery.image.Ink;
import org.glyphery.inspection.familiarity.NonDigits;
import org.glyphery.run.Leftovers;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunBin;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.run.Storage;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What programs hear of drawings that are like nothing that a small network learned.
@TemplatesServer
class FamiliarAnswersTest {

    private static final String NAME = "Familiar";
    private static final String ONE = "[[[50, 10], [50, 50], [50, 90]]]";
    private static final int SCRIBBLES = 20;

    private final ApiClient client;
    private final Runs runs;
    private final RunQueue queue;
    private final Storage storage;
    private final RunBin bin;
    private final Home home;

    FamiliarAnswersTest(
            ApiClient client,
            @Autowired Runs runs,
            @Autowired RunQueue queue,
            @Autowired Storage storage,
            @Autowired RunBin bin,
            @Autowired Home home) {
        this.client = client;
        this.runs = runs;
        this.queue = queue;
        this.storage = storage;
        this.bin = bin;
        this.home = home;
    }

    @AfterEach
    void leave_nothing_behind() {
        Leftovers.delete(runs, queue, List.of(NAME));
    }

    @Test
    void a_scribble_is_not_read_for_sure_once_it_is_known_what_the_network_learned_from()
            throws Exception {
        Run run = trained();
        long before = storage.bytes(run.id());
        assertThat(answer(ONE).has("familiarity")).isFalse();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> answer(ONE).has("familiarity"));

        var one = answer(ONE);
        assertThat(one.path("temperature").asDouble())
                .isEqualTo(runs.get(run.id()).best().orElseThrow().temperature());
        assertThat(one.path("familiarity").path("share").asDouble()).isBetween(0.0, 1.0);
        List<JsonNode> scribbles =
                LongStream.range(0, SCRIBBLES)
                        .mapToObj(NonDigits::scribble)
                        .map(this::answerTo)
                        .toList();
        assertThat(scribbles)
                .allMatch(each ->
                        each.path("familiarity").path("familiar").asBoolean()
                                || !each.path("sure").asBoolean());
        assertThat(scribbles)
                .filteredOn(each -> !each.path("familiarity").path("familiar").asBoolean())
                .hasSizeGreaterThan(SCRIBBLES / 5);

        int best = runs.get(run.id()).best().orElseThrow().epoch();
        Path made = home.runs().resolve("%s/epochs/%04d/made".formatted(run.id(), best));
        assertThat(made).isDirectoryContaining("glob:**/learned-examples-1.npz");
        assertThat(storage.bytes(run.id())).isGreaterThan(before + 100_000);
        runs.delete(run.id());
        bin.delete(run.id());
        assertThat(Files.exists(made)).isFalse();
    }

    private Run trained() {
        var plan =
                PlanTexts.readYaml(
                        """
                        name: %s
                        dataset: {name: mnist, validation: 2000, first: 6000}
                        architecture: {kind: cnn, channels: [8, 16]}
                        learning: {epochs: 2, batchSize: 50}
                        """
                                .formatted(NAME));
        var id = runs.add(List.of(plan), Priority.PERSON).getFirst().id();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> runs.get(id).status() == RunStatus.FINISHED);
        return runs.get(id);
    }

    private JsonNode answerTo(Ink ink) {
        String strokes =
                ink.strokes().stream()
                        .map(stroke ->
                                stroke.points().stream()
                                        .map(point -> "[%s, %s]".formatted(point.x(), point.y()))
                                        .collect(Collectors.joining(",", "[", "]")))
                        .collect(Collectors.joining(",", "[", "]"));
        try {
            return answer(strokes);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode answer(String strokes) throws Exception {
        return client.predict("{\"strokes\": %s, \"models\": [\"familiar\"]}".formatted(strokes))
                .body()
                .path("predictions")
                .get(0);
    }
}
