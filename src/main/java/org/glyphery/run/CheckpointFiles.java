package org.glyphery.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.Folders;
import org.glyphery.training.Checkpoint;
import org.glyphery.training.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// The files from which an interrupted run goes on: the checkpoints within an epoch, in
/// `runs/<id>/interim/<step>/`, of which the two newest are kept, and those that the epochs'
/// folders hold.
@Component
class CheckpointFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFiles.class);
    private static final int KEPT = 2; // the newest may turn out to be damaged

    private final RunFiles files;

    CheckpointFiles(RunFiles files) {
        this.files = files;
    }

    void write(RunId runId, Checkpoint checkpoint) {
        Path folder = folder(runId).resolve("%012d".formatted(checkpoint.step()));
        files.writeWhole(
                folder,
                partial -> {
                    files.writeState(partial, checkpoint);
                    files.writeProgress(partial, checkpoint, Integer.MAX_VALUE);
                });
        interim(runId).stream().skip(KEPT).forEach(Folders::delete);
    }

    /// Those within an epoch; the epochs' own stay.
    void forget(RunId runId) {
        Folders.delete(folder(runId));
    }

    /// The newest that can be read. A damaged one is passed over for the one before it.
    ///
    /// @param epochs that the database has of the run
    Optional<Checkpoint> newest(RunId runId, List<EpochScores> epochs) {
        var candidates = new ArrayList<Candidate>();
        for (EpochScores epoch : epochs) {
            candidates.add(new Candidate(epoch.step(), files.folder(runId, epoch.epoch())));
        }
        for (Path folder : interim(runId)) {
            long step = Long.parseLong(folder.getFileName().toString());
            candidates.add(new Candidate(step, folder));
        }
        return candidates.stream()
                .sorted(Comparator.comparingLong(Candidate::step).reversed())
                .flatMap(candidate -> read(candidate).stream())
                .findFirst();
    }

    /// @param step as the database has it, or the folder's name
    private record Candidate(long step, Path folder) {}

    private Optional<Checkpoint> read(Candidate candidate) {
        Path folder = candidate.folder();
        try {
            var place = files.place(folder);
            var losses = files.losses(folder);
            // Else the process ended between the folder and its row.
            if (place.step() != candidate.step()) throw new IOException("It is of another step");
            if (place.losses() != losses.size()) throw new IOException("Losses are missing");
            return Optional.of(
                    new Checkpoint(
                            place.epoch(),
                            place.step(),
                            files.weights(folder),
                            files.optimizerState(folder),
                            Duration.ofNanos(Math.round(place.seconds() * 1e9)),
                            losses));
        } catch (IOException | UncheckedIOException | JacksonException e) {
            LOG.warn("The checkpoint {} is passed over: {}", folder, e.getMessage());
            return Optional.empty();
        }
    }

    /// The checkpoints within an epoch, the newest first.
    private List<Path> interim(RunId runId) {
        Path folder = folder(runId);
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(RunId runId) {
        return files.folder(runId).resolve("interim");
    }
}
