package org.glyphery.ui.race;

import org.glyphery.run.Races;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.glyphery.ui.RunDeletion;
import org.glyphery.ui.RunsLive;
import org.springframework.stereotype.Component;

/// All that the page of a race asks.
@Component
record RacePageServices(
        Races races, Runs runs, RunQueue queue, RunDeletion deletion, RunsLive live) {}
