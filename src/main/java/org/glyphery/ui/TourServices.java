package org.glyphery.ui;

import org.glyphery.prediction.Models;
import org.glyphery.run.Races;
import org.glyphery.run.Runs;
import org.springframework.stereotype.Component;

/// All that the tour asks.
@Component
record TourServices(Runs runs, Races races, Models models, RunsLive live) {}
