package org.glyphery.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.glyphery.network.Npz;
import org.glyphery.training.Film;
import org.glyphery.training.RunId;

/// Snapshots as the runs' folders hold them: those of the first updates together in
/// `runs/<id>/first-updates.npz`, that of an epoch in the epoch's folder.
final class SnapshotFiles {

    private static final String FIRST_UPDATES = "first-updates.npz";

    private final RunFiles files;

    SnapshotFiles(RunFiles files) {
        this.files = files;
    }

    void writeFirstUpdates(RunId runId, Film film) {
        files.replace(fileOfUpdates(runId), partial -> files.write(partial, film.arrays()));
    }

    /// The snapshots of the first updates; absent where none were kept.
    ///
    /// @throws IOException if they cannot be read
    Optional<Film> firstUpdates(RunId runId) throws IOException {
        return read(fileOfUpdates(runId));
    }

    boolean hasFirstUpdates(RunId runId) {
        return Files.exists(fileOfUpdates(runId));
    }

    /// The snapshot of an epoch, a film of one moment; absent where none was kept.
    ///
    /// @throws IOException if it cannot be read
    Optional<Film> epoch(RunId runId, int epoch) throws IOException {
        return read(ofEpoch(runId, epoch));
    }

    boolean hasEpoch(RunId runId, int epoch) {
        return Files.exists(ofEpoch(runId, epoch));
    }

    private static Optional<Film> read(Path file) throws IOException {
        if (!Files.exists(file)) return Optional.empty();
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(Film.of(Npz.readArrays(in)));
        } catch (RuntimeException e) {
            throw new IOException("%s is no film".formatted(file), e);
        }
    }

    private Path fileOfUpdates(RunId runId) {
        return files.folder(runId).resolve(FIRST_UPDATES);
    }

    private Path ofEpoch(RunId runId, int epoch) {
        return files.folder(runId, epoch).resolve(RunFiles.SNAPSHOT);
    }
}
