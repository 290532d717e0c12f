package org.glyphery.ui.run;

import org.glyphery.dataset.Datasets;
import org.glyphery.inspection.Inspection;
import org.glyphery.prediction.Models;
import org.glyphery.run.RunBin;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.glyphery.ui.RunDeletion;
import org.glyphery.ui.RunsLive;
import org.springframework.stereotype.Component;

/// All that the page of a run asks.
@Component
record RunPageServices(
        Runs runs,
        RunQueue queue,
        RunBin bin,
        RunDeletion deletion,
        Datasets datasets,
        Inspection inspection,
        Models models,
        RunsLive live) {}
