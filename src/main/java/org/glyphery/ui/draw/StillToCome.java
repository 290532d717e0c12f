package org.glyphery.ui.draw;

import org.glyphery.Figures;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.springframework.stereotype.Component;

/// Which models will answer once they have learned.
@Component
class StillToCome {

    private final Runs runs;

    StillToCome(Runs runs) {
        this.runs = runs;
    }

    /// Empty when nothing more is under way.
    String sentence() {
        var coming =
                runs.all().reversed().stream()
                        .filter(StillToCome::isComing)
                        .map(Run::name)
                        .toList();
        if (coming.isEmpty()) return "";
        return coming.size() == 1
                ? coming.getFirst() + " is still to come, as soon as it has learned for one epoch."
                : Figures.list(coming)
                        + " are still to come, each as soon as it has learned for one epoch.";
    }

    private static boolean isComing(Run run) {
        boolean underWay = run.status() == RunStatus.QUEUED || run.status() == RunStatus.RUNNING;
        return underWay && run.best().isEmpty();
    }
}
