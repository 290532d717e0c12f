package org.glyphery.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;

/// People who draw at once on pages of one server until they are told to stop.
final class DrawingClass implements AutoCloseable {

    private final ExecutorService threads;
    private final List<Future<?>> people = new ArrayList<>();
    private DoubleStream.Builder waits = DoubleStream.builder(); // guarded by this
    private volatile boolean stopped;

    /// @param server its address, without a slash at the end
    DrawingClass(String server, int count) {
        threads = Executors.newFixedThreadPool(count);
        for (int person = 0; person < count; person++) {
            long seed = person;
            people.add(
                    threads.submit(() -> {
                        draw(server, seed);
                        return null;
                    }));
        }
    }

    private void draw(String server, long seed) throws IOException, InterruptedException {
        try (var person = new DrawingPerson(server, seed)) {
            while (!stopped) add(person.draw());
        }
    }

    private synchronized void add(double milliseconds) {
        waits.add(milliseconds);
    }

    /// How long answers took since this was asked last, in milliseconds.
    synchronized double[] waits() {
        double[] all = waits.build().toArray();
        waits = DoubleStream.builder();
        return all;
    }

    /// Lets all of them leave.
    ///
    /// @throws IllegalStateException if one of them was not answered
    @Override
    public void close() {
        stopped = true;
        threads.close();
        for (Future<?> person : people) {
            if (person.state() == Future.State.FAILED) {
                throw new IllegalStateException(person.exceptionNow());
            }
        }
    }
}
