package org.glyphery.run.search;

import java.util.Locale;

/// What runs are filtered and ordered by: what is known of the run itself, or a field of its plan.
public sealed interface RunField permits RunColumn, PlanField {

    /// As addresses and programs name it: `learning.batchSize`, `validation.accuracy`.
    String path();

    /// As a page writes it: "validation accuracy", "learning, batch size".
    default String title() {
        return path().replace(".", ", ")
                .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT);
    }
}
