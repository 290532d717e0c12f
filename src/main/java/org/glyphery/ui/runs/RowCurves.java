package org.glyphery.ui.runs;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.run.Run;
import org.glyphery.run.ValidationCurves;
import org.glyphery.training.RunId;

/// The curves of the rows that were fetched, read for many rows at once.
final class RowCurves {

    private final ValidationCurves all;
    private final Map<RunId, List<Double>> known = new HashMap<>();

    RowCurves(ValidationCurves all) {
        this.all = all;
    }

    /// Reads the curves of these rows as they are now.
    void read(Collection<Run> rows) {
        known.putAll(all.of(rows.stream().map(Run::id).toList()));
    }

    List<Double> of(Run run) {
        return known.getOrDefault(run.id(), List.of());
    }

    void forget(Run run) {
        known.remove(run.id());
    }
}
