package org.glyphery.run;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glyphery.training.GradientNorm;
import org.glyphery.training.PlanJson;
import org.glyphery.training.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Keeps `run.json` in each run's folder as the database has the run, from its first start on. It
/// listens from the beginning, in commands of the shell too, where nobody asks for it by name.
@Component
@Lazy(false)
class RunRecords {

    private static final Logger LOG = LoggerFactory.getLogger(RunRecords.class);
    private static final String FILE = "run.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunStore store;
    private final RunFiles files;
    private final RunEvents events;

    RunRecords(RunStore store, RunFiles files, RunEvents events) {
        this.store = store;
        this.files = files;
        this.events = events;
    }

    @PostConstruct
    void follow() {
        events.subscribe(this::hear);
    }

    /// A run that has never been started has no folder yet.
    private void hear(RunEvent event) {
        if (event instanceof RunEvent.Changed(var run)
                && (run.status() == RunStatus.RUNNING || Files.exists(files.folder(run.id())))) {
            try {
                files.whileKept(run.id(), folder -> write(run, folder));
            } catch (IOException | UncheckedIOException e) {
                LOG.warn(
                        "The file {} of run {} is out of date: {}", FILE, run.name(), e.toString());
            }
        }
    }

    /// A run may have been deleted for good while its end is still being told.
    private void write(Run run, Path folder) throws IOException {
        if (!store.isStored(run.id())) return;
        String record = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(record(run));
        Path file = folder.resolve(FILE);
        if (Files.exists(file) && Files.readString(file).equals(record)) return;
        files.replace(file, partial -> files.writeText(partial, record));
    }

    private RunRecord record(Run run) {
        return new RunRecord(
                RunRecord.VERSION,
                run.id(),
                run.model(),
                run.status(),
                run.created(),
                run.compute().towers(),
                run.compute().threads(),
                run.failure(),
                run.remark(),
                store.execution(run.id()),
                PlanJson.tree(run.plan()));
    }

    /// What a run's folder says of the run; absent where it says nothing that can be read, as those
    /// of older versions do.
    Optional<RunRecord> read(RunId runId) {
        return read(files.folder(runId).resolve(FILE), RunRecord.class);
    }

    /// What an epoch's folder says of the epoch; absent where it says nothing that can be read.
    Optional<EpochRecord> epoch(RunId runId, int epoch) {
        return read(files.folder(runId, epoch).resolve(RunFiles.SCORES), EpochRecord.class);
    }

    /// The gradient norms before the first step; none where the folder has none that can be read.
    List<GradientNorm> firstNorms(RunId runId) {
        return read(files.folder(runId).resolve(RunFiles.FIRST_NORMS), GradientNorm[].class)
                .map(List::of)
                .orElse(List.of());
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), type));
        } catch (JacksonException e) {
            LOG.warn("{} cannot be read: {}", file, e.getOriginalMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
