package org.glyphery.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.glyphery.training.EvenlySpread;
import org.glyphery.training.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The validation accuracy of many runs by epoch, asked for at once, as small pictures of them need
/// it: of a long run some epochs, the first and the last among them.
@Service
public class ValidationCurves {

    /// The most epochs of one run.
    public static final int MOST = 60;

    private final JdbcClient jdbc;

    ValidationCurves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Accuracies by run, the first epoch first; none of a run without a validation split.
    public Map<RunId, List<Double>> of(Collection<RunId> runs) {
        Map<RunId, List<Double>> curves = new LinkedHashMap<>();
        runs.forEach(id -> curves.put(id, new ArrayList<>()));
        if (runs.isEmpty()) return curves;
        jdbc.sql(
                        """
                        select run_id, validation_accuracy from epoch
                        where run_id in (:runs) and validation_accuracy is not null
                        order by run_id, epoch
                        """)
                .param("runs", runs.stream().map(RunId::value).toList())
                .query(row -> {
                    var id = new RunId(row.getString("run_id"));
                    curves.getOrDefault(id, new ArrayList<>())
                            .add(row.getDouble("validation_accuracy"));
                });
        curves.replaceAll((_, curve) -> thinned(curve));
        return curves;
    }

    private static List<Double> thinned(List<Double> curve) {
        int count = curve.size();
        if (count <= MOST) return List.copyOf(curve);
        return IntStream.rangeClosed(1, count)
                .filter(epoch -> epoch == 1 || EvenlySpread.contains(epoch, count, MOST - 1))
                .mapToObj(epoch -> curve.get(epoch - 1))
                .toList();
    }
}
