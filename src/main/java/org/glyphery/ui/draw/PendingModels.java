package org.glyphery.ui.draw;

import org.glyphery.NumberWords;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.springframework.stereotype.Component;

/// Which models will answer once they have learned.
@Component
class PendingModels {

    private final Runs runs;

    PendingModels(Runs runs) {
        this.runs = runs;
    }

    /// Empty when nothing more is under way.
    String sentence() {
        var coming =
                runs.all().reversed().stream()
                        .filter(PendingModels::isComing)
                        .map(Run::name)
                        .toList();
        if (coming.isEmpty()) return "";
        return coming.size() == 1
                ? coming.getFirst() + " is still to come, as soon as it has learned for one epoch."
                : NumberWords.list(coming)
                        + " are still to come, each as soon as it has learned for one epoch.";
    }

    private static boolean isComing(Run run) {
        boolean underWay = run.status() == RunStatus.QUEUED || run.status() == RunStatus.RUNNING;
        return underWay && run.best().isEmpty();
    }
}
