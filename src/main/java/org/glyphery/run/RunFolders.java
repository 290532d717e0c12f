package org.glyphery.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.glyphery.Folders;
import org.glyphery.Home;
import org.glyphery.training.RunId;
import org.springframework.stereotype.Service;

/// The runs' folders beside the runs that the database knows. A folder that no run of the database
/// names is an orphan: it stays until a person takes it back or frees it.
@Service
public class RunFolders {

    private static final String UNFINISHED = ".partial";

    private final Path runs;
    private final RunStore store;

    RunFolders(Home home, RunStore store) {
        runs = home.runs();
        this.store = store;
    }

    /// The ids by which folders are called that no run of the database has, the oldest first.
    public List<RunId> orphans() {
        Set<RunId> known = new HashSet<>(store.ids());
        return ids().filter(id -> !known.contains(id)).toList();
    }

    /// The epochs whose folders a run has, the first of them first.
    List<Integer> epochs(RunId runId) {
        Path folder = folder(runId).resolve("epochs");
        if (!Files.isDirectory(folder)) return List.of();
        return listed(folder).stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> name.matches("\\d+"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    /// Deletes an orphan with all that it holds.
    ///
    /// @throws UnknownRun if there is no such orphan
    public void free(RunId id) {
        if (!orphans().contains(id)) throw UnknownRun.gone(id, List.of());
        Folders.delete(folder(id));
    }

    /// Deletes what was being written when the process ended. Nothing may train meanwhile.
    ///
    /// @return how many files and folders that were
    int deleteUnfinished() {
        List<Path> unfinished = ids().map(this::folder).flatMap(RunFolders::unfinished).toList();
        unfinished.forEach(Folders::delete);
        return unfinished.size();
    }

    private static Stream<Path> unfinished(Path run) {
        return Stream.of(run, run.resolve("epochs"), run.resolve("interim"))
                .filter(Files::isDirectory)
                .flatMap(folder -> listed(folder).stream())
                .filter(path -> path.getFileName().toString().endsWith(UNFINISHED));
    }

    /// The folder of all of them.
    Path folder() {
        return runs;
    }

    private Path folder(RunId id) {
        return runs.resolve(id.value());
    }

    private Stream<RunId> ids() {
        return listed(runs).stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> RunId.read(folder.getFileName().toString()).stream())
                .sorted();
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
