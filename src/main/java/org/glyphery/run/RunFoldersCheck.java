package org.glyphery.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.training.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks at the runs' folders before the queue trains anything: what a kill left half-written goes,
/// and folders that no run of the database names are told.
@Component
class RunFoldersCheck implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunFoldersCheck.class);
    private static final int NAMED = 5;
    private static final int BEFORE_THE_QUEUE = -1;

    private final RunFolders folders;
    private final boolean queueStarts;
    private volatile boolean running;

    /// @param queueStarts from `glyphery.queue`; commands of the shell look at no folders
    RunFoldersCheck(RunFolders folders, @Value("${glyphery.queue}") boolean queueStarts) {
        this.folders = folders;
        this.queueStarts = queueStarts;
    }

    @Override
    public boolean isAutoStartup() {
        return queueStarts;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_QUEUE;
    }

    @Override
    public void start() {
        running = true;
        folders.deleteUnfinished();
        List<RunId> orphans = folders.orphans();
        if (!orphans.isEmpty()) LOG.warn(sentence(folders.folder(), orphans));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// @param orphans at least one
    static String sentence(Path runs, List<RunId> orphans) {
        String names =
                orphans.stream()
                        .limit(NAMED)
                        .map(RunId::toString)
                        .collect(Collectors.joining(", "));
        String more =
                orphans.size() > NAMED ? " and %,d more".formatted(orphans.size() - NAMED) : "";
        return """
        %s in %s that the database knows nothing of: %s%s. \
        They stay as they are; the command recover takes back what they hold, and disk lists and frees them.\
        """
                .formatted(
                        orphans.size() == 1
                                ? "There is a run's folder"
                                : "There are %,d runs' folders".formatted(orphans.size()),
                        runs,
                        names,
                        more);
    }
}
