package org.glyphery.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.glyphery.Home;
import org.springframework.stereotype.Service;

/// The runs' folders beside the runs that the database knows. A folder that no run of the database
/// names is an orphan: it stays until a person takes it back or frees it.
@Service
public class RunFolders {

    private static final String ID = "[0-9a-f]{32}";
    private static final String UNFINISHED = ".partial";

    private final Path runs;
    private final RunStore store;

    RunFolders(Home home, RunStore store) {
        runs = home.runs();
        this.store = store;
    }

    /// Folders that no run of the database names, the oldest first; each is named by its run's id.
    public List<Path> orphans() {
        Set<String> known = new HashSet<>(store.ids());
        return folders()
                .filter(folder -> !known.contains(folder.getFileName().toString()))
                .toList();
    }

    /// The epochs whose folders a run has, the first of them first.
    List<Integer> epochs(String runId) {
        Path folder = runs.resolve(runId).resolve("epochs");
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
    public void free(String id) {
        Path orphan =
                orphans().stream()
                        .filter(folder -> folder.getFileName().toString().equals(id))
                        .findFirst()
                        .orElseThrow(() -> UnknownRun.gone(id, List.of()));
        RunFiles.delete(orphan);
    }

    /// Deletes what was being written when the process ended. Nothing may train meanwhile.
    ///
    /// @return how many files and folders that were
    int deleteUnfinished() {
        List<Path> unfinished = folders().flatMap(RunFolders::unfinished).toList();
        unfinished.forEach(RunFiles::delete);
        return unfinished.size();
    }

    private static Stream<Path> unfinished(Path run) {
        return Stream.of(run, run.resolve("epochs"), run.resolve("interim"))
                .filter(Files::isDirectory)
                .flatMap(folder -> listed(folder).stream())
                .filter(path -> path.getFileName().toString().endsWith(UNFINISHED));
    }

    private Stream<Path> folders() {
        return listed(runs).stream()
                .filter(folder -> folder.getFileName().toString().matches(ID))
                .filter(Files::isDirectory)
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
