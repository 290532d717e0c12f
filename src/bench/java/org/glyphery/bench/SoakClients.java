package org.glyphery.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.DoubleStream;

/// Clients that ask everything in turn until they are told to stop, and count what they did not
/// expect.
final class SoakClients implements AutoCloseable {

    /// The tally of one kind of request.
    private static final class Tally {

        final DoubleStream.Builder milliseconds = DoubleStream.builder();
        long answers;
        long unexpected;

        synchronized void add(double took, boolean expected) {
            milliseconds.add(took);
            answers++;
            if (!expected) unexpected++;
        }
    }

    private final String address;
    private final List<SoakRequest> requests;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final LongAdder broken = new LongAdder();
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>(); // by kind
    private final List<Thread> clients = new ArrayList<>();

    SoakClients(String address, List<SoakRequest> requests, int count) {
        this.address = address;
        this.requests = requests;
        for (int client = 0; client < count; client++) {
            int first = client * requests.size() / count;
            clients.add(Thread.ofPlatform().start(() -> ask(first)));
        }
    }

    private void ask(int first) {
        int index = first;
        while (!stop.get()) {
            try (var connection = new KeepAlive(address)) {
                while (!stop.get() && !connection.isClosed()) {
                    ask(connection, requests.get(index++ % requests.size()));
                }
            } catch (IOException e) {
                broken.increment();
            }
        }
    }

    private void ask(KeepAlive connection, SoakRequest request) throws IOException {
        long started = System.nanoTime();
        int status = connection.send(request.bytes());
        tallies.computeIfAbsent(request.kind(), _ -> new Tally())
                .add((System.nanoTime() - started) / 1e6, status == request.expected());
    }

    /// The table, once the clients have stopped: kind, answers, p50 and p99 in ms, answers that
    /// were not expected.
    List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", "answers", "p50, ms", "p99, ms", "unexpected"));
        new TreeMap<>(tallies)
                .forEach((kind, tally) -> {
                    double[] times = tally.milliseconds.build().toArray();
                    table.add(
                            List.of(
                                    kind,
                                    "%,d".formatted(tally.answers),
                                    "%.1f".formatted(Quantiles.quantile(times, 0.5)),
                                    "%.1f".formatted(Quantiles.quantile(times, 0.99)),
                                    "%d".formatted(tally.unexpected)));
                });
        return table;
    }

    /// Connections that ended without an answer.
    long broken() {
        return broken.sum();
    }

    @Override
    public void close() {
        stop.set(true);
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
