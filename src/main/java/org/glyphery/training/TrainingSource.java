package org.glyphery.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.DatasetChoice;

/// One of several datasets that a network learns from at the same time.
///
/// @param dataset its name
/// @param share the part of each batch that comes from it, in (0, 1]
/// @param first how many of its training examples are trained on, the first of them; 0 for all
public record TrainingSource(
        String dataset, String version, double share, @JsonInclude(Include.NON_DEFAULT) int first) {

    public TrainingSource {
        if (!(share > 0 && share <= 1)) {
            throw new InvalidSetting("share of each batch", "above 0 and at most 1", share);
        }
        if (first < 0) {
            throw new InvalidSetting(
                    "first training examples", "at least 1, or 0 for all of them", first);
        }
    }

    TestSource named() {
        return new TestSource(dataset, version);
    }

    boolean isOf(DatasetChoice choice) {
        return dataset.equals(choice.name()) && version.equals(choice.version());
    }

    /// The source as something to open: what the validation source sets aside is left out of it.
    DatasetChoice choice(DatasetChoice validation) {
        DatasetChoice of = isOf(validation) ? validation : named().choice(validation);
        return of.upTo(first);
    }
}
