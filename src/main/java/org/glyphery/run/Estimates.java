package org.glyphery.run;

import java.util.Optional;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.Network;
import org.glyphery.training.Plan;
import org.springframework.stereotype.Service;

/// Foretells what plans take and reach from what runs took and reached here before.
@Service
public class Estimates {

    private static final int RUNS_LOOKED_AT = 50;

    private final RunStore store;
    private final Runs runs;
    private final Datasets datasets;

    Estimates(RunStore store, Runs runs, Datasets datasets) {
        this.store = store;
        this.runs = runs;
        this.datasets = datasets;
    }

    /// The last runs that trained here, as they stand now.
    public MeasuredRuns measured() {
        return new MeasuredRuns(store.lastTrained(RUNS_LOOKED_AT), runs, datasets);
    }

    /// What this plan takes, judging by the runs that trained here so far.
    ///
    /// @return absent for a closed form, which takes next to nothing
    public Optional<Estimate> of(Plan plan, Network network) {
        return measured().estimate(plan, network);
    }
}
