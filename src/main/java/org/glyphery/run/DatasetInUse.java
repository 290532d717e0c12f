package org.glyphery.run;

import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.UserError;

/// A dataset, or a version of one, cannot be deleted, since runs or sweeps name it.
public final class DatasetInUse extends UserError {

    private static final int MOST_NAMED = 10;

    /// @param what is not deleted, as a sentence begins with it
    /// @param names of what names it, in words
    DatasetInUse(String what, List<String> names) {
        super(
                "%s cannot be deleted while runs or sweeps name it, those in the bin included: %s%s. Delete them for good first."
                        .formatted(
                                what,
                                names.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")),
                                names.size() > MOST_NAMED
                                        ? " and %,d more".formatted(names.size() - MOST_NAMED)
                                        : ""));
    }
}
