package org.glyphery.run.search;

import java.util.Locale;

/// What runs are filtered and ordered by: what is known of the run itself, or a field of its plan.
public sealed interface RunField permits RunColumn, PlanField {

    /// The name that addresses and programs have for it: `learning.batchSize`,
    /// `validation.accuracy`.
    String path();

    /// The name that a page writes: "validation accuracy", "learning, batch size".
    default String title() {
        return path().replace(".", ", ")
                .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT);
    }
}
