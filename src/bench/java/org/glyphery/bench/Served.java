package org.glyphery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Mnist;

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

    Section measured() throws InterruptedException {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", "requests/s", "pictures/s", "p50, ms", "p99, ms"));
        try (var server = new ServerProcess(List.of(), List.of())) {
            String path = "/v1/models/%s:predict".formatted(server.trained(PLAN));
            var single = requests(path, 1, 1_000);
            var batches = requests(path, BATCH, 8);
            table.add(asked(server, CLIENTS, single, 1));
            table.add(asked(server, 4, batches, BATCH));
            table.add(asked(server, 1, batches, BATCH));
            table.add(asked(server, 1, single, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Section("The CNN over HTTP", table, List.of());
    }

    private static List<String> asked(
            ServerProcess server, int clients, List<byte[]> requests, int pictures)
            throws InterruptedException {
        var asking = new Clients(server.address(), clients);
        asking.ask(requests, WARM_UP_SECONDS);
        var answers = asking.ask(requests, SECONDS);
        return List.of(
                "%d clients, %d pictures a request".formatted(clients, pictures),
                "%.0f".formatted(answers.perSecond()),
                "%.0f".formatted(pictures * answers.perSecond()),
                "%.2f".formatted(answers.quantile(0.5)),
                "%.2f".formatted(answers.quantile(0.99)));
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
