package org.glyphery.study.labels;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.glyphery.UserError;
import org.glyphery.dataset.Examples;
import org.glyphery.inspection.Inspection;
import org.glyphery.run.Run;
import org.jspecify.annotations.Nullable;

/// One reading of a split, under way or done.
final class ReadingTask {

    /// A part of the split that a network reads.
    ///
    /// @param places of the examples in the split
    /// @param share of its probabilities in the average of all that read the same
    record ReadPart(Run run, int[] places, float share) {}

    private final Examples examples;
    private final int classes;
    private final List<ReadPart> parts;
    private final boolean isLearned;
    private final AtomicLong done = new AtomicLong();
    private final CompletableFuture<SplitReading> reading = new CompletableFuture<>();

    /// @param isLearned whether the networks have learned from these labels
    ReadingTask(Examples examples, int classes, List<ReadPart> parts, boolean isLearned) {
        this.examples = examples;
        this.classes = classes;
        this.parts = parts;
        this.isLearned = isLearned;
    }

    int count() {
        return examples.count();
    }

    void run(Inspection inspection) {
        try {
            var table = new ProbabilityTable(examples.count(), classes);
            for (ReadPart part : parts) read(part, inspection, table);
            int[] labels = new int[examples.count()];
            Arrays.setAll(labels, examples::label);
            reading.complete(SplitReading.of(table, labels, isLearned));
        } catch (RuntimeException failure) {
            reading.completeExceptionally(failure);
        }
    }

    private void read(ReadPart part, Inspection inspection, ProbabilityTable table) {
        int epoch = part.run().best().orElseThrow().epoch();
        inspection.read(
                part.run(),
                epoch,
                examples.select(part.places()),
                (index, probabilities) -> {
                    if (reading.isDone()) throw new CancellationException();
                    table.add(part.places()[index], probabilities, part.share());
                    done.incrementAndGet();
                });
    }

    /// Nobody wants it any more.
    void cancel() {
        reading.cancel(false);
    }

    boolean hasFailed() {
        return reading.isCompletedExceptionally();
    }

    /// @throws UserError if it has failed for a reason that a person can mend
    ReadingState state() {
        if (hasFailed()) throw failure();
        @Nullable SplitReading known = reading.getNow(null);
        long total = parts.stream().mapToLong(part -> part.places().length).sum();
        return new ReadingState(Optional.ofNullable(known), done.get(), total, "");
    }

    private RuntimeException failure() {
        try {
            reading.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) return cause;
            return failed;
        } catch (CancellationException cancelled) {
            return cancelled;
        }
        throw new IllegalStateException("It has not failed");
    }
}
