package org.glyphery.run;

import org.glyphery.Ids;
import org.glyphery.training.Glimpse;
import org.glyphery.training.Onlooker;
import org.glyphery.training.RunId;

/// Onlookers of a training as a run has them, about whom somebody asks all the time, and what they
/// cost it.
public final class WatchedTraining implements Onlooker {

    private final LiveGlimpses glimpses = new LiveGlimpses(System::nanoTime);
    private final RunId run = RunId.read(Ids.next()).orElseThrow();
    private final LiveGlimpses.RunOnlookers onlookers = glimpses.of(run);
    private long began;
    private long begun;
    private long firstCost;
    private long cost;
    private int seen;

    @Override
    public boolean isLooking() {
        glimpses.newest(run, -1);
        begun = System.nanoTime();
        if (began == 0) began = begun;
        return onlookers.isLooking();
    }

    @Override
    public void see(Glimpse glimpse) {
        onlookers.see(glimpse);
        long took = System.nanoTime() - begun;
        if (seen++ == 0) firstCost = took;
        else cost += took;
    }

    /// How often it was looked at.
    public int seen() {
        return seen;
    }

    /// Milliseconds that the first glimpse took, for which examples are chosen.
    public double first() {
        return firstCost / 1e6;
    }

    /// Milliseconds that each later glimpse took, on average.
    public double later() {
        return cost / 1e6 / Math.max(1, seen - 1);
    }

    /// The share of the time since before the first step that all of them took.
    public double share() {
        return (double) (firstCost + cost) / (System.nanoTime() - began);
    }
}
