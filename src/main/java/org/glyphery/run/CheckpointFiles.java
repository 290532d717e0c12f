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
import org.glyphery.training.Checkpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// From where an interrupted run goes on: the checkpoints within an epoch, in
/// `runs/<id>/interim/<step>/`, of which the two newest are kept, and those that the epochs'
/// folders hold.
@Component
class CheckpointFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFiles.class);
    private static final String PLACE = "place.json";
    private static final int KEPT = 2; // the newest may turn out to be damaged

    private final RunFiles files;
    private final JsonMapper json;

    CheckpointFiles(RunFiles files, JsonMapper json) {
        this.files = files;
        this.json = json;
    }

    /// Where a checkpoint stands in its run.
    record Place(int epoch, long step, double seconds) {}

    void write(String runId, Checkpoint checkpoint) {
        Path folder = folder(runId).resolve("%012d".formatted(checkpoint.step()));
        var place =
                new Place(
                        checkpoint.epoch(), checkpoint.step(), checkpoint.spent().toNanos() / 1e9);
        files.writeWhole(
                folder,
                partial -> {
                    files.writeState(partial, checkpoint);
                    files.writeLosses(partial, checkpoint.losses(), Integer.MAX_VALUE);
                    files.writeText(partial.resolve(PLACE), json.writeValueAsString(place));
                });
        interim(runId).stream().skip(KEPT).forEach(RunFiles::delete);
    }

    /// Those within an epoch; the epochs' own stay.
    void forget(String runId) {
        RunFiles.delete(folder(runId));
    }

    /// The newest that can be read. A damaged one is passed over for the one before it.
    ///
    /// @param epochs that the database has of the run
    Optional<Checkpoint> newest(String runId, List<EpochScores> epochs) {
        record Candidate(long step, Path folder, Optional<EpochScores> epoch) {}
        var candidates = new ArrayList<Candidate>();
        for (EpochScores epoch : epochs) {
            Path folder = files.folder(runId, epoch.epoch());
            candidates.add(new Candidate(epoch.step(), folder, Optional.of(epoch)));
        }
        for (Path folder : interim(runId)) {
            candidates.add(
                    new Candidate(
                            Long.parseLong(folder.getFileName().toString()),
                            folder,
                            Optional.empty()));
        }
        return candidates.stream()
                .sorted(Comparator.comparingLong(Candidate::step).reversed())
                .flatMap(each -> read(each.folder(), each.epoch()).stream())
                .findFirst();
    }

    private Optional<Checkpoint> read(Path folder, Optional<EpochScores> epoch) {
        try {
            Place place =
                    epoch.map(scores -> new Place(scores.epoch(), scores.step(), scores.seconds()))
                            .orElseGet(() -> place(folder));
            return Optional.of(
                    new Checkpoint(
                            place.epoch(),
                            place.step(),
                            files.weights(folder),
                            files.optimizerState(folder),
                            Duration.ofNanos(Math.round(place.seconds() * 1e9)),
                            files.losses(folder)));
        } catch (UncheckedIOException | JacksonException e) {
            LOG.warn("The checkpoint {} is passed over: {}", folder, e.getMessage());
            return Optional.empty();
        }
    }

    private Place place(Path folder) {
        return json.readValue(folder.resolve(PLACE).toFile(), Place.class);
    }

    /// Newest first.
    private List<Path> interim(String runId) {
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

    private Path folder(String runId) {
        return files.folder(runId).resolve("interim");
    }
}
