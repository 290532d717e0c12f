package org.glyphery.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Optional;
import org.glyphery.InvalidSetting;

/// Which dataset a plan uses, and how it is split.
///
/// @param version the dataset's version; the split's seed follows from it, so that validation
///   scores of different runs compare
/// @param validation examples taken from the training part for validation, or all that the dataset
///   itself sets aside; 0 for none, then best means last
/// @param fold of the training part that is held out for validation, in place of all other
///   validation examples
public record DatasetChoice(
        String name,
        String version,
        int validation,
        @JsonInclude(Include.NON_ABSENT) Optional<Fold> fold) {

    public DatasetChoice {
        if (validation < 0) {
            throw new InvalidSetting("validation examples", "at least 0", validation);
        }
        if (fold.isPresent() && validation > 0) {
            throw new InvalidSetting(
                    "validation examples", "0 where a fold is held out", validation);
        }
    }

    public DatasetChoice(String name, String version, int validation) {
        this(name, version, validation, Optional.empty());
    }

    /// The same, with other validation examples.
    public DatasetChoice validatedOn(int examples) {
        return new DatasetChoice(name, version, examples);
    }

    /// The same, with this fold held out.
    public DatasetChoice holding(Fold held) {
        return new DatasetChoice(name, version, 0, Optional.of(held));
    }

    /// Whether any examples are there to make choices on.
    public boolean hasValidation() {
        return validation > 0 || fold.isPresent();
    }
}
