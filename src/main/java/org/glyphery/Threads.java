package org.glyphery;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Threads that work for people.
public final class Threads {

    private Threads() {}

    /// They are there at once. Started by the first work, they would inherit the priority of
    /// whoever has it, and training has a low one.
    public static ExecutorService started(String name, int number) {
        var threads =
                new ThreadPoolExecutor(
                        number,
                        number,
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name(name + "-", 1).factory());
        threads.prestartAllCoreThreads();
        return threads;
    }
}
