package org.glyphery.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.glyphery.Folders;
import org.glyphery.Home;
import org.glyphery.training.RunId;
import org.springframework.stereotype.Service;

/// What takes disk in the home folder, and what of it can be freed.
@Service
public class Storage {

    private final Home home;
    private final Runs runs;
    private final RunFiles files;
    private final RunFolders folders;
    private final RunBin bin;

    Storage(Home home, Runs runs, RunFiles files, RunFolders folders, RunBin bin) {
        this.home = home;
        this.runs = runs;
        this.files = files;
        this.folders = folders;
        this.bin = bin;
    }

    public StorageUse use() {
        return new StorageUse(
                runs.all().stream().mapToLong(run -> bytes(run.id())).sum(),
                bin.all().stream().mapToLong(bin::bytes).sum(),
                folders.orphans().stream().mapToLong(this::bytes).sum(),
                listed(home.folder()).filter(this::isDatabase).mapToLong(FileSizes::of).sum(),
                FileSizes.of(home.cache()),
                FileSizes.of(home.imports()),
                files.usableBytes());
    }

    /// What each run holds that does not lie in the bin, the largest first.
    public List<RunUse> runs() {
        return runs.all().stream()
                .map(this::use)
                .sorted(Comparator.comparingLong(RunUse::bytes).reversed())
                .toList();
    }

    /// Bytes that a run's folder holds, whether or not the database knows the run.
    public long bytes(RunId runId) {
        return FileSizes.of(files.folder(runId));
    }

    /// Frees the weights of all epochs but best and last. Those of runs that wait or train stay, as
    /// do scores and answers of every epoch.
    ///
    /// @return bytes freed
    public long freeWeights(Collection<RunId> ids) {
        long freed = 0;
        for (Run run : ids.stream().map(runs::find).flatMap(Optional::stream).toList()) {
            freed += use(run).freeable();
            for (int epoch : spare(run)) {
                files.forgetWeights(run.id(), epoch);
                files.forgetOptimizer(run.id(), epoch);
            }
        }
        return freed;
    }

    /// Deletes what can be made again.
    public void emptyCache() {
        listed(home.cache()).forEach(Folders::delete);
    }

    private RunUse use(Run run) {
        long freeable = spare(run).stream().mapToLong(epoch -> weightBytes(run, epoch)).sum();
        return new RunUse(run, runs.storedEpochs(run).size(), bytes(run.id()), freeable);
    }

    private long weightBytes(Run run, int epoch) {
        return FileSizes.of(files.folder(run.id(), epoch).resolve("weights.npz"))
                + FileSizes.of(files.folder(run.id(), epoch).resolve("optimizer.npz"))
                + FileSizes.of(files.folder(run.id(), epoch).resolve(RunFiles.MADE));
    }

    /// The stored epochs that are neither best nor last.
    private List<Integer> spare(Run run) {
        return switch (run.status()) {
            case QUEUED, RUNNING -> List.of();
            case PAUSED, FINISHED, FAILED, CANCELLED ->
                    runs.storedEpochs(run).stream()
                            .filter(epoch -> run.best().stream().noneMatch(at(epoch)))
                            .filter(epoch -> run.last().stream().noneMatch(at(epoch)))
                            .toList();
        };
    }

    private static Predicate<EpochScores> at(int epoch) {
        return scores -> scores.epoch() == epoch;
    }

    private boolean isDatabase(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(home.database().getFileName().toString());
    }

    private static Stream<Path> listed(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
