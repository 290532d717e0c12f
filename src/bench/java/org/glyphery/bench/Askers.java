package org.glyphery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;

/// Threads that ask at the same time, each again as soon as it is answered.
///
/// @param count of them
/// @param making makes what each of them asks by
record Askers(int count, Callable<Asker> making) {

    /// What one thread asks.
    interface Asker extends AutoCloseable {

        /// Comes back with the answer.
        ///
        /// @param turn from 0; the question may depend on it
        void ask(int turn) throws Exception;

        @Override
        default void close() {}
    }

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

    Answers ask(double seconds) {
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        List<Future<double[]>> asked = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(count)) {
            for (int thread = 0; thread < count; thread++) {
                int first = thread;
                asked.add(threads.submit(() -> askUntil(end, first)));
            }
        }
        double took = (System.nanoTime() - begun) / 1e9;
        return new Answers(
                asked.stream().flatMapToDouble(each -> DoubleStream.of(get(each))).toArray(), took);
    }

    private double[] askUntil(long end, int first) throws Exception {
        var milliseconds = DoubleStream.builder();
        try (var asker = making.call()) {
            for (int turn = first; System.nanoTime() < end; turn++) {
                long started = System.nanoTime();
                asker.ask(turn);
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
