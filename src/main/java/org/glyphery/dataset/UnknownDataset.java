package org.glyphery.dataset;

import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.UserError;

/// A plan names a dataset that nobody knows here, or a version of one that is not here.
public final class UnknownDataset extends UserError {

    UnknownDataset(DatasetChoice wanted, List<DatasetFacts> known) {
        super(
                "There is no dataset \"%s %s\" here: choose one of %s in the plan."
                        .formatted(
                                wanted.name(),
                                wanted.version(),
                                known.stream()
                                        .map(facts ->
                                                "\"%s %s\""
                                                        .formatted(facts.name(), facts.version()))
                                        .collect(Collectors.joining(", "))));
    }
}
