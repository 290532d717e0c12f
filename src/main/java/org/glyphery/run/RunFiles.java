package org.glyphery.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.glyphery.Folders;
import org.glyphery.Home;
import org.glyphery.OwnerOnly;
import org.glyphery.network.Npz;
import org.glyphery.network.NpzArray;
import org.glyphery.network.Weights;
import org.glyphery.training.Checkpoint;
import org.glyphery.training.EpochHealth;
import org.glyphery.training.GradientNorm;
import org.glyphery.training.HealthArrays;
import org.glyphery.training.RunId;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingEvent.StepLoss;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What a run keeps in files: `runs/<id>/epochs/<epoch>/` with weights, the optimizer's state, the
/// predicted label of every validation and test example (one byte each, two above 256 classes), the
/// loss by step, a snapshot, the training's health, and what the database knows of the epoch. A
/// folder is written whole under another name, then renamed; only the database row makes it count.
@Component
class RunFiles {

    private static final String WEIGHTS = "weights.npz";
    private static final String OPTIMIZER = "optimizer.npz";
    private static final String VALIDATION = "validation.labels";
    private static final String TEST = "test.labels";
    private static final String LOSSES = "losses.csv";
    private static final String PLACE = "place.json";
    static final String SNAPSHOT = "snapshot.npz";
    private static final String HEALTH = "health.npz";
    static final String SCORES = "scores.json";
    static final String MADE = "made"; // of an epoch after it was trained
    static final String FIRST_NORMS = "first-gradient-norms.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path runs;
    private final Disk disk;

    RunFiles(Home home, Disk disk) {
        runs = home.runs();
        this.disk = disk;
    }

    /// Makes a file, or fills a folder.
    @FunctionalInterface
    interface Filling {
        void into(Path place) throws IOException;
    }

    /// Writes into a run's folder while none is deleted.
    synchronized void whileKept(RunId runId, Filling filling) throws IOException {
        filling.into(folder(runId));
    }

    /// @param classes of the dataset
    /// @param mostLosses to keep of this epoch
    /// @return what the folder says of the epoch
    EpochRecord write(RunId runId, EpochCompleted epoch, int classes, int mostLosses) {
        var record = EpochRecord.of(epoch);
        writeWhole(
                folder(runId, epoch.checkpoint().epoch()),
                partial -> {
                    writeState(partial, epoch.checkpoint());
                    write(partial.resolve(VALIDATION), epoch.validation().labels(), classes);
                    write(partial.resolve(TEST), epoch.test().labels(), classes);
                    if (epoch.snapshot().isPresent()) {
                        write(partial.resolve(SNAPSHOT), epoch.snapshot().get().arrays());
                    }
                    writeProgress(partial, epoch.checkpoint(), mostLosses);
                    writeText(partial.resolve(SCORES), JSON.writeValueAsString(record));
                    if (epoch.health().isPresent()) write(partial, epoch.health().get());
                });
        return record;
    }

    private void write(Path folder, EpochHealth health) throws IOException {
        write(folder.resolve(HEALTH), HealthArrays.of(List.of(health)));
    }

    /// The health after an epoch, 0 for before the first step; absent where it was not measured.
    Optional<EpochHealth> health(RunId runId, int epoch) {
        Path file = (epoch == 0 ? folder(runId) : folder(runId, epoch)).resolve(HEALTH);
        return Files.exists(file)
                ? HealthArrays.read(read(file).arrays()).stream().findFirst()
                : Optional.empty();
    }

    /// Those that were measured before the first step.
    void writeFirstNorms(RunId runId, List<GradientNorm> norms) {
        writeFirst(
                runId,
                folder -> writeText(folder.resolve(FIRST_NORMS), JSON.writeValueAsString(norms)));
    }

    /// That which was measured before the first step.
    void writeFirstHealth(RunId runId, EpochHealth health) {
        writeFirst(runId, folder -> write(folder, health));
    }

    private void writeFirst(RunId runId, Filling filling) {
        try {
            OwnerOnly.createFolders(folder(runId));
            filling.into(folder(runId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder has all of it or does not change.
    void writeWhole(Path folder, Filling filling) {
        replace(
                folder,
                partial -> {
                    OwnerOnly.createFolders(partial);
                    filling.into(partial);
                });
    }

    /// The file or folder has all of it or does not change.
    void replace(Path place, Filling filling) {
        Path partial = place.resolveSibling(place.getFileName() + ".partial");
        try {
            Folders.delete(partial);
            OwnerOnly.createFolders(Objects.requireNonNull(place.getParent()));
            filling.into(partial);
            if (Files.isDirectory(place)) Folders.delete(place);
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException e) {
            deleteAfter(e, partial); // it may be what has filled the disk
            throw e instanceof IOException plain
                    ? new UncheckedIOException(plain)
                    : (UncheckedIOException) e;
        }
    }

    private static void deleteAfter(Exception failure, Path partial) {
        try {
            Folders.delete(partial);
        } catch (UncheckedIOException second) {
            failure.addSuppressed(second);
        }
    }

    void writeState(Path folder, Checkpoint checkpoint) throws IOException {
        write(folder.resolve(WEIGHTS), checkpoint.weights().arrays());
        write(folder.resolve(OPTIMIZER), checkpoint.optimizerState().arrays());
    }

    /// The place in its run of the checkpoint in a folder.
    ///
    /// @param losses how many are kept there
    record CheckpointPosition(int epoch, long step, double seconds, int losses) {}

    /// The losses so far and the checkpoint's place.
    ///
    /// @param mostLosses to keep
    void writeProgress(Path folder, Checkpoint checkpoint, int mostLosses) throws IOException {
        int every = Math.max(1, Math.ceilDiv(checkpoint.losses().size(), mostLosses));
        List<StepLoss> kept =
                checkpoint.losses().stream().filter(loss -> loss.step() % every == 0).toList();
        writeText(folder.resolve(LOSSES), LossLines.text(kept));
        var place =
                new CheckpointPosition(
                        checkpoint.epoch(),
                        checkpoint.step(),
                        checkpoint.spent().toNanos() / 1e9,
                        kept.size());
        writeText(folder.resolve(PLACE), JSON.writeValueAsString(place));
    }

    /// @throws tools.jackson.core.JacksonException if it cannot be read
    CheckpointPosition place(Path folder) {
        return JSON.readValue(folder.resolve(PLACE).toFile(), CheckpointPosition.class);
    }

    void writeText(Path file, String text) throws IOException {
        try (OutputStream out = disk.write(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    Weights weights(RunId runId, int epoch) {
        return weights(folder(runId, epoch));
    }

    /// The weights of an epoch; absent also where they are dropped just now.
    Optional<Weights> findWeights(RunId runId, int epoch) {
        Path file = folder(runId, epoch).resolve(WEIGHTS);
        try {
            return Optional.of(read(file));
        } catch (UncheckedIOException e) {
            if (Files.exists(file)) throw e;
            return Optional.empty();
        }
    }

    boolean hasWeights(RunId runId, int epoch) {
        return Files.exists(folder(runId, epoch).resolve(WEIGHTS));
    }

    /// The predicted label of each example of the split.
    ///
    /// @param classes of the dataset
    int[] labels(RunId runId, int epoch, ScoredSplit split, int classes) {
        String name =
                switch (split) {
                    case VALIDATION -> VALIDATION;
                    case TEST -> TEST;
                };
        try {
            return LabelBytes.read(Files.readAllBytes(folder(runId, epoch).resolve(name)), classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Weights weights(Path folder) {
        return read(folder.resolve(WEIGHTS));
    }

    Weights optimizerState(Path folder) {
        return read(folder.resolve(OPTIMIZER));
    }

    /// The losses of one epoch, by step, thinned.
    List<StepLoss> losses(RunId runId, int epoch) {
        return losses(folder(runId, epoch));
    }

    /// The losses as they were written, thinned or not.
    ///
    /// @throws UncheckedIOException if the file was cut short
    List<StepLoss> losses(Path folder) {
        return LossLines.read(folder.resolve(LOSSES));
    }

    /// Bytes that the disk has left for runs.
    long usableBytes() {
        return disk.usableBytes(runs);
    }

    /// Deletes all that a run has kept.
    synchronized void forget(RunId runId) {
        Folders.delete(folder(runId));
    }

    /// Deletes the optimizer's state: to go on from this epoch becomes impossible.
    void forgetOptimizer(RunId runId, int epoch) {
        Folders.delete(folder(runId, epoch).resolve(OPTIMIZER));
    }

    /// Deletes the weights, and what was made of them.
    void forgetWeights(RunId runId, int epoch) {
        Folders.delete(folder(runId, epoch).resolve(MADE));
        Folders.delete(folder(runId, epoch).resolve(WEIGHTS));
    }

    Path folder(RunId runId) {
        return runs.resolve(runId.value());
    }

    Path folder(RunId runId, int epoch) {
        return folder(runId).resolve("epochs").resolve("%04d".formatted(epoch));
    }

    void write(Path file, List<? extends NpzArray> arrays) throws IOException {
        try (OutputStream out = disk.write(file)) {
            Npz.write(arrays, out);
        }
    }

    private void write(Path file, int[] labels, int classes) throws IOException {
        try (OutputStream out = disk.write(file)) {
            out.write(LabelBytes.of(labels, classes));
        }
    }

    private static Weights read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Npz.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
