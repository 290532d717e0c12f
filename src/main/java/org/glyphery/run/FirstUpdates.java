package org.glyphery.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.training.Film;
import org.glyphery.training.KeptMoments;
import org.glyphery.training.RunId;
import org.glyphery.training.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gathers the snapshots of a training's first updates and stores them together: before each
/// checkpoint, so that a run that goes on from there has them, and after the last of them. What an
/// interruption loses is trained, and taken, again.
final class FirstUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(FirstUpdates.class);

    private final RunId runId;
    private final SnapshotFiles files;
    private final List<Snapshot> waiting = new ArrayList<>();

    FirstUpdates(RunId runId, SnapshotFiles files) {
        this.runId = runId;
        this.files = files;
    }

    void take(Snapshot snapshot) {
        waiting.add(snapshot);
        if (snapshot.moment() == KeptMoments.FIRST_UPDATES) write();
    }

    /// Stores what waits behind the snapshots of the updates before.
    void write() {
        if (waiting.isEmpty()) return;
        int first = waiting.getFirst().moment();
        var all = new ArrayList<Snapshot>();
        stored().stream().filter(each -> each.moment() < first).forEach(all::add);
        all.addAll(waiting);
        files.writeFirstUpdates(runId, new Film(all));
        waiting.clear();
    }

    private List<Snapshot> stored() {
        try {
            return files.firstUpdates(runId).map(Film::snapshots).orElse(List.of());
        } catch (IOException damaged) {
            LOG.warn("Snapshots of run {} cannot be read: {}", runId, damaged.toString());
            return List.of();
        }
    }
}
