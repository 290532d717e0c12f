package org.glyphery.run;

import java.util.List;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Deletes datasets that no run names, and none that one does: its figures would have no data
/// behind them.
@Service
public class DatasetRemoval {

    private final JdbcClient jdbc;
    private final Datasets datasets;

    DatasetRemoval(JdbcClient jdbc, Datasets datasets) {
        this.jdbc = jdbc;
        this.datasets = datasets;
    }

    /// @throws DatasetInUse if a run names it, also one that lies in the bin
    public void remove(DatasetFacts facts) {
        List<String> runs = runs(facts);
        if (!runs.isEmpty()) throw new DatasetInUse(facts, runs);
        datasets.delete(facts);
    }

    /// The names of the runs that name it, in the bin or not, the newest first. Their plans are
    /// asked, since what lies in the bin has no fields to be found by.
    public List<String> runs(DatasetFacts facts) {
        return jdbc.sql(
                        """
                        select name from run
                        where position(? in plan) > 0 order by id desc
                        """)
                .param("\"dataset\":{\"name\":\"%s\"".formatted(facts.name()))
                .query(String.class)
                .list();
    }
}
