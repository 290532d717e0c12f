package org.glyphery.ui;

import org.glyphery.prediction.Models;
import org.glyphery.run.Races;
import org.springframework.stereotype.Component;

/// All that the tour asks.
@Component
record TourServices(Races races, Models models, RunsLive live) {}
