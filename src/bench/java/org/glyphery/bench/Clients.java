package org.glyphery.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;

/// Programs that ask the server at the same time, each again as soon as it is answered.
///
/// @param count of them
record Clients(String address, int count) {

    /// @param milliseconds that each answer took
    /// @param seconds in which all came
    record Answers(double[] milliseconds, double seconds) {

        double perSecond() {
            return milliseconds.length / seconds;
        }

        double quantile(double share) {
            return Quantiles.quantile(milliseconds, share);
        }
    }

    /// @param requests whole ones, sent in turn
    Answers ask(List<byte[]> requests, double seconds) throws InterruptedException {
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        List<Future<double[]>> asked = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(count)) {
            for (int client = 0; client < count; client++) {
                int first = client;
                asked.add(threads.submit(() -> askUntil(end, requests, first)));
            }
        }
        double took = (System.nanoTime() - begun) / 1e9;
        return new Answers(
                asked.stream().flatMapToDouble(each -> DoubleStream.of(get(each))).toArray(), took);
    }

    private double[] askUntil(long end, List<byte[]> requests, int first) throws IOException {
        var milliseconds = DoubleStream.builder();
        try (var connection = new KeepAlive(address)) {
            for (int index = first; System.nanoTime() < end; index++) {
                long started = System.nanoTime();
                int status = connection.send(requests.get(index % requests.size()));
                if (status != 200) throw new IOException("The server answered " + status);
                milliseconds.add((System.nanoTime() - started) / 1e6);
            }
        }
        return milliseconds.build().toArray();
    }

    private static double[] get(Future<double[]> asked) {
        try {
            return asked.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
