package org.glyphery.prediction;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// As many threads as this process has cores, on which all models answer.
///
/// TensorFlow computes with oneDNN, and keeps what oneDNN has prepared for each thread and each
/// size of a batch up to 32, for as long as the thread lives: of a small CNN a megabyte and more
/// for each size. On the threads that ask, of which there are hundreds, that would grow for hours.
final class Cores {

    static final int NUMBER = Runtime.getRuntime().availableProcessors();

    static final Executor THREADS =
            Executors.newFixedThreadPool(
                    NUMBER, Thread.ofPlatform().daemon().name("answers-", 1).factory());

    private Cores() {}
}
