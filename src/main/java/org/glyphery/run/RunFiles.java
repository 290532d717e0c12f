package org.glyphery.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.Home;
import org.glyphery.network.Npz;
import org.glyphery.network.Weights;
import org.glyphery.training.Checkpoint;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingEvent.StepLoss;
import org.springframework.stereotype.Component;

/// What a run keeps in files: `runs/<id>/epochs/<epoch>/` with weights, the optimizer's state, the
/// predicted label of every validation and test example (one byte each, two above 256 classes), and
/// the loss by step. An epoch's folder is written whole under another name, then renamed; only the
/// database row makes it count.
@Component
class RunFiles {

    private static final String WEIGHTS = "weights.npz";
    private static final String OPTIMIZER = "optimizer.npz";
    private static final String VALIDATION = "validation.labels";
    private static final String TEST = "test.labels";
    private static final String LOSSES = "losses.csv";
    private static final int ONE_BYTE_CLASSES = 256;

    private final Path runs;

    RunFiles(Home home) {
        runs = home.runs();
    }

    /// @param classes of the dataset
    /// @param mostLosses to keep of this epoch
    void write(String runId, EpochCompleted epoch, int classes, int mostLosses) {
        Path folder = folder(runId, epoch.epoch());
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        try {
            delete(partial);
            delete(folder);
            Files.createDirectories(partial);
            write(partial.resolve(WEIGHTS), epoch.checkpoint().weights());
            if (!epoch.checkpoint().optimizerState().arrays().isEmpty()) {
                write(partial.resolve(OPTIMIZER), epoch.checkpoint().optimizerState());
            }
            write(partial.resolve(VALIDATION), epoch.validation().labels(), classes);
            write(partial.resolve(TEST), epoch.test().labels(), classes);
            writeLosses(partial.resolve(LOSSES), epoch.losses(), mostLosses);
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Weights weights(String runId, int epoch) {
        return read(folder(runId, epoch).resolve(WEIGHTS));
    }

    boolean hasWeights(String runId, int epoch) {
        return Files.exists(folder(runId, epoch).resolve(WEIGHTS));
    }

    /// The predicted label of each example of the split.
    ///
    /// @param classes of the dataset
    int[] labels(String runId, int epoch, ScoredSplit split, int classes) {
        String name =
                switch (split) {
                    case VALIDATION -> VALIDATION;
                    case TEST -> TEST;
                };
        int size = classes > ONE_BYTE_CLASSES ? 2 : 1;
        try {
            byte[] bytes = Files.readAllBytes(folder(runId, epoch).resolve(name));
            int[] labels = new int[bytes.length / size];
            for (int index = 0; index < bytes.length; index++) {
                labels[index / size] = (labels[index / size] << Byte.SIZE) | (bytes[index] & 0xFF);
            }
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By step, thinned, of one epoch.
    List<StepLoss> losses(String runId, int epoch) {
        try (var lines = Files.lines(folder(runId, epoch).resolve(LOSSES))) {
            return lines.skip(1).map(line -> line.split(",")).map(RunFiles::loss).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StepLoss loss(String[] fields) {
        return new StepLoss(Long.parseLong(fields[0]), Double.parseDouble(fields[1]));
    }

    Checkpoint checkpoint(String runId, EpochScores last) {
        Path folder = folder(runId, last.epoch());
        Path optimizer = folder.resolve(OPTIMIZER);
        return new Checkpoint(
                last.epoch(),
                last.step(),
                read(folder.resolve(WEIGHTS)),
                Files.exists(optimizer) ? read(optimizer) : new Weights(List.of()));
    }

    /// All that a run has kept.
    void forget(String runId) {
        try {
            delete(runs.resolve(runId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The optimizer's state is wanted of the last epoch alone.
    void forgetOptimizer(String runId, int epoch) {
        forget(folder(runId, epoch).resolve(OPTIMIZER));
    }

    void forgetWeights(String runId, int epoch) {
        forget(folder(runId, epoch).resolve(WEIGHTS));
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String runId, int epoch) {
        return runs.resolve(runId).resolve("epochs").resolve("%04d".formatted(epoch));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void write(Path file, Weights weights) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Npz.write(weights, out);
        }
        force(file);
    }

    private static void write(Path file, int[] labels, int classes) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int label : labels) {
                if (classes > ONE_BYTE_CLASSES) {
                    out.write(label >> 8);
                }
                out.write(label);
            }
        }
        force(file);
    }

    private static void writeLosses(Path file, List<StepLoss> losses, int most) throws IOException {
        int every = Math.max(1, Math.ceilDiv(losses.size(), most));
        String lines =
                losses.stream()
                        .filter(loss -> loss.step() % every == 0)
                        .map(loss -> loss.step() + "," + loss.loss() + "\n")
                        .collect(Collectors.joining("", "step,cross-entropy\n", ""));
        Files.writeString(file, lines, StandardCharsets.UTF_8);
        force(file);
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
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
