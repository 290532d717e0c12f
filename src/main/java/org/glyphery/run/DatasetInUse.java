package org.glyphery.run;

import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.UserError;

/// A dataset, or a version of one, cannot be deleted, since runs name it.
public final class DatasetInUse extends UserError {

    private static final int MOST_NAMED = 10;

    /// @param what is not deleted, as a sentence begins with it
    DatasetInUse(String what, List<String> runs) {
        super(
                "%s cannot be deleted while runs name it, those in the bin included: %s%s. Delete them for good first."
                        .formatted(
                                what,
                                runs.stream()
                                        .limit(MOST_NAMED)
                                        .map("\"%s\""::formatted)
                                        .collect(Collectors.joining(", ")),
                                runs.size() > MOST_NAMED
                                        ? " and %,d more".formatted(runs.size() - MOST_NAMED)
                                        : ""));
    }
}
