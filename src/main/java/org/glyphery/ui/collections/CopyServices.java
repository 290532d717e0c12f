package org.glyphery.ui.collections;

import org.glyphery.hand.HandCopies;
import org.glyphery.hand.MeasuredHands;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.glyphery.ui.RunsLive;
import org.springframework.stereotype.Service;

/// All that is asked about copies that learn what lies in a collection.
@Service
public record CopyServices(
        HandCopies copies, MeasuredHands measured, Runs runs, RunQueue queue, RunsLive live) {}
