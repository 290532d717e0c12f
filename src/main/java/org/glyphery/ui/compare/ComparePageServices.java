package org.glyphery.ui.compare;

import org.glyphery.comparison.Comparisons;
import org.glyphery.comparison.OwnAccuracies;
import org.glyphery.inspection.Inspection;
import org.glyphery.prediction.Models;
import org.glyphery.run.RunBin;
import org.glyphery.run.Runs;
import org.glyphery.run.search.RunSearch;
import org.glyphery.ui.RunsLive;
import org.springframework.stereotype.Component;

/// All that the page asks.
@Component("compareRooms")
record ComparePageServices(
        Comparisons comparisons,
        OwnAccuracies ownAccuracies,
        Inspection inspection,
        Models models,
        Runs runs,
        RunBin bin,
        RunSearch search,
        RunsLive live) {}
