package org.glyphery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.glyphery.ServerProcess;
import org.glyphery.bench.Askers.Asker;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Mnist;
import org.glyphery.network.Classifier;
import org.glyphery.network.Softmax;

/// How many pictures a server answers for over HTTP, and how fast; beside it the same network asked
/// in process, ours and PyTorch's.
final class Served {

    private static final int CLIENTS = 32;
    private static final int BATCH = 256;
    private static final double WARM_UP_SECONDS = 15;
    private static final double SECONDS = 10;
    private static final String PLAN =
            """
            {"name": "Served", "architecture": {"kind": "cnn", "channels": [16, 32], "kernel": 5, "dropout": 0},
             "dataset": {"validation": 50000}, "learning": {"epochs": 1}}
            """;

    private final Dataset mnist = new Mnist().load(0);
    private final List<List<String>> table = new ArrayList<>();

    Section measured() {
        table.add(List.of("", "requests/s", "pictures/s", "p50, ms", "p99, ms"));
        try (var server = new ServerProcess(List.of(), List.of())) {
            String path = "/v1/models/%s:predict".formatted(server.trained(PLAN));
            addServed(server, CLIENTS, requests(path, 1, 1_000), 1);
            addServed(server, 4, requests(path, BATCH, 8), BATCH);
            addServed(server, 1, requests(path, 1, 1_000), 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var classifier =
                new Classifier(StandardNetwork.CNN.network(), StandardNetwork.CNN.initial())) {
            addInProcess("Glyphery", pixels -> () -> ours(classifier, pixels));
        }
        addInProcess("PyTorch by DJL", pixels -> () -> new PyTorchAsker(pixels));
        return new Section(
                "The CNN over HTTP",
                table,
                List.of(
                        "A server in a process of its own and clients that ask again as soon as they are answered, all on the same cores; rows of JSON with as many digits as a float32 needs, 4 kB a picture; %.0f s after %.0f s of the same. In process: as many threads as cores, neither HTTP nor JSON."
                                .formatted(SECONDS, WARM_UP_SECONDS)));
    }

    private void addServed(ServerProcess server, int clients, List<byte[]> requests, int pictures) {
        var askers =
                new Askers(
                        clients, () -> new ServedAsker(new KeepAlive(server.address()), requests));
        add(
                "%d %s over HTTP".formatted(clients, clients == 1 ? "client" : "clients"),
                askers,
                pictures);
    }

    /// What a number of threads asks by, for the pixels that they ask about.
    private interface Making {

        Callable<Asker> of(float[] pixels);
    }

    private void addInProcess(String title, Making making) {
        int cores = Runtime.getRuntime().availableProcessors();
        for (int pictures : List.of(1, BATCH)) {
            add(title + " in process", new Askers(cores, making.of(pixels(pictures))), pictures);
        }
    }

    private void add(String title, Askers askers, int pictures) {
        askers.ask(WARM_UP_SECONDS);
        var answers = askers.ask(SECONDS);
        table.add(
                List.of(
                        "%s, %d a request".formatted(title, pictures),
                        "%.0f".formatted(answers.perSecond()),
                        "%.0f".formatted(pictures * answers.perSecond()),
                        "%.2f".formatted(answers.quantile(0.5)),
                        "%.2f".formatted(answers.quantile(0.99))));
    }

    private record ServedAsker(KeepAlive connection, List<byte[]> requests) implements Asker {

        @Override
        public void ask(int turn) throws IOException {
            int status = connection.send(requests.get(turn % requests.size()));
            if (status != 200) throw new IOException("The server answered " + status);
        }

        @Override
        public void close() {
            connection.close();
        }
    }

    private static Asker ours(Classifier classifier, float[] pixels) {
        int size = pixels.length / Mnist.SHAPE.pixels();
        int classes = classifier.network().classes();
        return _ -> Softmax.probabilities(classifier.logits(pixels, size), classes);
    }

    private record PyTorchAsker(PyTorchAnswers answers, float[] pixels) implements Asker {

        PyTorchAsker(float[] pixels) {
            this(new PyTorchAnswers(StandardNetwork.CNN), pixels);
        }

        @Override
        public void ask(int turn) {
            answers.logits(pixels, pixels.length / Mnist.SHAPE.pixels());
        }

        @Override
        public void close() {
            answers.close();
        }
    }

    private float[] pixels(int pictures) {
        float[] pixels = new float[pictures * Mnist.SHAPE.pixels()];
        for (int index = 0; index < pictures; index++) {
            float[] one = mnist.test().glyph(index).pixels();
            System.arraycopy(one, 0, pixels, index * one.length, one.length);
        }
        return pixels;
    }

    private List<byte[]> requests(String path, int pictures, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> KeepAlive.post(path, body(number * pictures, pictures)))
                .toList();
    }

    private String body(int first, int pictures) {
        return "{\"instances\":%s}".formatted(WrittenDigits.rows(mnist.test(), first, pictures));
    }
}
