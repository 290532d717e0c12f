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

    /// The names of the runs that name it, in the bin or not, the newest first.
    public List<String> runs(DatasetFacts facts) {
        return jdbc.sql(
                        """
                        select r.name from run r join run_field f on f.run_id = r.id
                        where f.field = 'dataset.name' and f.text_value = ? order by r.id desc
                        """)
                .param(facts.name())
                .query(String.class)
                .list();
    }
}
