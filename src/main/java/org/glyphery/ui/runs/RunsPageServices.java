package org.glyphery.ui.runs;

import org.glyphery.dataset.Datasets;
import org.glyphery.run.ManyRuns;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.glyphery.run.ValidationCurves;
import org.glyphery.run.search.RunSearch;
import org.glyphery.run.search.SavedViews;
import org.glyphery.study.Studies;
import org.glyphery.ui.RunDeletion;
import org.glyphery.ui.RunsLive;
import org.springframework.stereotype.Component;

/// All that the page asks.
@Component
record RunsPageServices(
        RunSearch search,
        Runs runs,
        ManyRuns manyRuns,
        RunQueue queue,
        RunDeletion deletion,
        SavedViews saved,
        ValidationCurves curves,
        Datasets datasets,
        Studies studies,
        RunsLive live) {

    /// The menus of the rows.
    RunMenu menu() {
        return new RunMenu(this::isOfInk, run -> queue.cancel(run.id()), deletion::delete);
    }

    private boolean isOfInk(Run run) {
        return datasets.isInk(run.plan().dataset());
    }
}
