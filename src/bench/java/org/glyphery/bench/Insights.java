package org.glyphery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.awaitility.Awaitility;
import org.glyphery.dataset.Digits;
import org.glyphery.inspection.Inspection;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.springframework.context.ConfigurableApplicationContext;

/// How long it takes over HTTP to say what goes on in standard models while they read a digit, and
/// why they answer so: with nothing beside it, and while a CNN trains.
final class Insights {

    private static final int UNCOUNTED = 20;
    private static final int COUNTED = 100;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private record StandardModel(String name, String architecture, String looksInto) {}

    private static final List<StandardModel> MODELS =
            List.of(
                    new StandardModel("MLP 256", "{kind: mlp, hiddenUnits: [256]}", "activations"),
                    new StandardModel("CNN 16-32", "{kind: cnn}", "activations?layers=relu1,relu2"),
                    new StandardModel(
                            "LSTM 64", "{kind: recurrent, cell: LSTM, units: 64}", "reading"),
                    new StandardModel(
                            "GRU 64", "{kind: recurrent, cell: GRU, units: 64}", "reading"));

    private static final List<String> REASONS =
            List.of(
                    "reasons?class=7&methods=gradient",
                    "reasons?class=7&methods=integrated",
                    "reasons?class=7&methods=occlusion");

    Section measured() throws InterruptedException {
        try (var glyphery = PageTimes.server()) {
            var runs = glyphery.getBean(Runs.class);
            List<Run> models = MODELS.stream().map(model -> trained(runs, model)).toList();
            List<List<String>> table = new ArrayList<>();
            table.add(
                    List.of(
                            "",
                            "weights as pictures",
                            "layers or steps",
                            "gradient",
                            "integrated gradients",
                            "occlusion"));
            for (Run model : models) table.add(row(glyphery, model, ""));
            var beside = runs.add(List.of(plan("Beside", "{kind: cnn}", 1_000)), Priority.PERSON);
            awaitStatus(runs, beside.getFirst(), RunStatus.RUNNING);
            for (Run model : models) table.add(row(glyphery, model, ", while a CNN trains"));
            glyphery.getBean(RunQueue.class).cancel(beside.getFirst().id());
            return new Section(
                    "Looking inside, milliseconds, p50 / p95",
                    table,
                    List.of(
                            "%d digits of the test split, one after the other."
                                    .formatted(COUNTED)));
        }
    }

    private static List<String> row(
            ConfigurableApplicationContext glyphery, Run model, String circumstance) {
        List<String> row = new ArrayList<>();
        row.add(model.name() + circumstance);
        var standard = MODELS.stream().filter(each -> each.name().equals(model.name())).findFirst();
        row.add(weights(glyphery, model));
        row.add(times(glyphery, model, standard.orElseThrow().looksInto()));
        for (String question : REASONS) row.add(times(glyphery, model, question));
        return row;
    }

    /// Without HTTP, since pages make them on the server.
    private static String weights(ConfigurableApplicationContext glyphery, Run model) {
        var inspection = glyphery.getBean(Inspection.class);
        return times(_ -> {
            if (inspection.pictures(model, 1).isEmpty()) throw new IllegalStateException("None");
        });
    }

    private static String times(
            ConfigurableApplicationContext glyphery, Run model, String question) {
        var address =
                URI.create(
                        PageTimes.address(
                                glyphery, "/api/runs/%s/%s".formatted(model.id(), question)));
        return times(index -> ask(address, body(index)));
    }

    /// @param question asked with the number of a digit
    private static String times(IntConsumer question) {
        double[] times = new double[COUNTED];
        for (int index = -UNCOUNTED; index < COUNTED; index++) {
            long begun = System.nanoTime();
            question.accept(index + UNCOUNTED);
            if (index >= 0) times[index] = (System.nanoTime() - begun) / 1e6;
        }
        return "%.0f / %.0f"
                .formatted(Quantiles.quantile(times, 0.5), Quantiles.quantile(times, 0.95));
    }

    private static void ask(URI address, byte[] body) {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        try {
            int status = HTTP.send(request, BodyHandlers.ofByteArray()).statusCode();
            if (status != 200) throw new IllegalStateException(address + " answered " + status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] body(int index) {
        float[] pixels = Digits.mnist().test().glyph(index).pixels();
        var bytes = ByteBuffer.allocate(Float.BYTES * pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(pixels);
        return bytes.array();
    }

    private static Run trained(Runs runs, StandardModel model) {
        var added = runs.add(List.of(plan(model.name(), model.architecture(), 1)), Priority.PERSON);
        awaitStatus(runs, added.getFirst(), RunStatus.FINISHED);
        return runs.get(added.getFirst().id());
    }

    private static void awaitStatus(Runs runs, Run run, RunStatus status) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> runs.get(run.id()).status() == status);
    }

    private static Plan plan(String name, String architecture, int epochs) {
        return PlanTexts.readYaml(
                """
                name: %s
                architecture: %s
                learning: {epochs: %d}
                """
                        .formatted(name, architecture, epochs));
    }
}
