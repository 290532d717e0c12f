package org.glyphery.ui.run;

import org.glyphery.InkLimits;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.browsing.DatasetBrowser;
import org.glyphery.inspection.HealthReports;
import org.glyphery.inspection.Inspection;
import org.glyphery.inspection.LearningReach;
import org.glyphery.inspection.slices.Misreadings;
import org.glyphery.prediction.Models;
import org.glyphery.run.RunBin;
import org.glyphery.run.RunFilms;
import org.glyphery.run.RunHealth;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.glyphery.ui.RunDeletion;
import org.glyphery.ui.RunsLive;
import org.springframework.stereotype.Component;

/// All that the page of a run asks.
@Component
record RunPageServices(
        Runs runs,
        RunFilms films,
        RunQueue queue,
        RunBin bin,
        RunDeletion deletion,
        Datasets datasets,
        DatasetBrowser browser,
        Inspection inspection,
        RunHealth health,
        HealthReports healthReports,
        LearningReach reach,
        Misreadings misreadings,
        InkLimits limits,
        Models models,
        RunsLive live) {}
