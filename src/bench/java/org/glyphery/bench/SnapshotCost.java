package org.glyphery.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.dataset.Digits;
import org.glyphery.network.Batch;
import org.glyphery.network.Compute;
import org.glyphery.network.LookingLayers;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Npz;
import org.glyphery.network.Parameter;
import org.glyphery.network.Step;
import org.glyphery.network.Trainer;
import org.glyphery.training.Film;
import org.glyphery.training.KeptMoments;
import org.glyphery.training.Snapshot;

/// What snapshots cost while standard networks train: the time of those of the first 50 updates and
/// of one epoch, beside that of an epoch, and the bytes of a run of twelve.
final class SnapshotCost {

    private static final int UNCOUNTED = 30;
    private static final int COUNTED = 150;
    private static final int EXAMPLES = 60_000;
    private static final int EPOCHS = 12;

    Section measured() {
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of(
                        "",
                        "ms a step",
                        "ms, first snapshot",
                        "ms, each later one",
                        "ms in all",
                        "of one epoch's steps",
                        "of twelve epochs' steps",
                        "kB, twelve epochs"));
        for (StandardNetwork standard : StandardNetwork.values()) table.add(row(standard));
        return new Section(
                "Snapshots while a network trains",
                table,
                List.of(
                        "Steps and snapshots by turns, in one process; an epoch is of 60,000"
                            + " examples. In all: the snapshots of 50 updates and one epoch, and"
                            + " making their files."));
    }

    private static List<String> row(StandardNetwork standard) {
        var network = standard.network();
        List<String> names =
                LookingLayers.of(network).kernels().stream().map(Parameter::name).toList();
        try (var trainer =
                new Trainer(network, standard.learning().update(), Compute.ofThisMachine())) {
            trainer.load(standard.initial());
            Batch batch = batch(standard.batchSize());
            for (int step = 1; step <= UNCOUNTED; step++) step(trainer, batch, step);
            long begun = System.nanoTime();
            for (int step = 1; step <= COUNTED; step++) step(trainer, batch, step);
            double perStep = (System.nanoTime() - begun) / 1e6 / COUNTED;
            List<Snapshot> taken = new ArrayList<>();
            List<Double> times = new ArrayList<>();
            for (int update = 1; update <= KeptMoments.FIRST_UPDATES; update++) {
                step(trainer, batch, update);
                long from = System.nanoTime();
                List<NamedArray> kernels = trainer.weights(names).arrays();
                taken.add(Snapshot.taken(update, kernels).orElseThrow());
                times.add((System.nanoTime() - from) / 1e6);
            }
            long from = System.nanoTime();
            long bytes = bytes(new Film(taken)) + EPOCHS * bytes(new Film(taken.subList(0, 1)));
            double files = (System.nanoTime() - from) / 1e6;
            double later =
                    times.stream().skip(1).mapToDouble(Double::doubleValue).average().orElseThrow();
            double all = times.stream().mapToDouble(Double::doubleValue).sum() + files;
            double ofEpochs = EPOCHS * later;
            double epoch = perStep * EXAMPLES / standard.batchSize();
            return List.of(
                    "%s, batch %d".formatted(standard.title, standard.batchSize()),
                    "%.2f".formatted(perStep),
                    "%.1f".formatted(times.getFirst()),
                    "%.2f".formatted(later),
                    "%.0f".formatted(all),
                    "%.2f %%".formatted(100 * (all + later) / epoch),
                    "%.2f %%".formatted(100 * (all + ofEpochs) / (EPOCHS * epoch)),
                    "%,d".formatted(bytes / 1_000));
        }
    }

    private static void step(Trainer trainer, Batch batch, int step) {
        trainer.step(batch, new Step(step, StandardNetwork.LEARNING_RATE, step));
    }

    private static Batch batch(int size) {
        var examples = Digits.mnist().training();
        float[] pixels = new float[size * examples.shape().pixels()];
        int[] labels = new int[size];
        for (int index = 0; index < size; index++) {
            examples.read(index, pixels, index * examples.shape().pixels());
            labels[index] = examples.label(index);
        }
        return new Batch(pixels, labels, size);
    }

    private static long bytes(Film film) {
        var out = new ByteArrayOutputStream();
        try {
            Npz.write(film.arrays(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
