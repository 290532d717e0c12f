package org.glyphery.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.glyphery.training.GradientNorm;
import org.glyphery.training.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Gradient norms in the database, of runs whose plans ask for them.
@Repository
class GradientNormStore {

    private final JdbcClient jdbc;

    GradientNormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The norms of a run by epoch, then in the order of the layers.
    List<GradientNorm> of(RunId runId) {
        return jdbc.sql(
                        """
                        select epoch, layer, norm from gradient_norm where run_id = ?
                        order by epoch, place
                        """)
                .param(runId.value())
                .query((row, _) ->
                        new GradientNorm(
                                row.getInt("epoch"), row.getString("layer"), row.getDouble("norm")))
                .list();
    }

    /// Stores norms in place of what was there of this epoch, done in part or before the server was
    /// killed.
    ///
    /// @param norms of this epoch, in the order of the layers
    @Transactional
    void replace(RunId runId, int epoch, List<GradientNorm> norms) {
        jdbc.sql("delete from gradient_norm where run_id = ? and epoch = ?")
                .params(runId.value(), epoch)
                .update();
        if (norms.isEmpty()) return;
        var parameters = new ArrayList<Object>();
        for (int place = 0; place < norms.size(); place++) {
            var norm = norms.get(place);
            Collections.addAll(parameters, runId.value(), epoch, place, norm.layer(), norm.norm());
        }
        var rows = String.join(", ", Collections.nCopies(norms.size(), "(?, ?, ?, ?, ?)"));
        jdbc.sql("insert into gradient_norm (run_id, epoch, place, layer, norm) values " + rows)
                .params(parameters)
                .update();
    }

    /// Drops those of epochs that the run has no more.
    void forgetWithoutEpoch(RunId runId) {
        jdbc.sql(
                        """
                        delete from gradient_norm where run_id = ? and epoch > 0
                        and epoch not in (select epoch from epoch where run_id = ?)
                        """)
                .params(runId.value(), runId.value())
                .update();
    }
}
