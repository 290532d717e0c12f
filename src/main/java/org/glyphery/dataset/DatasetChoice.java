package org.glyphery.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
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
/// @param classes that training, validation and test have, by their names; none for all
/// @param first how many training examples are trained on, the first of those that validation
///   leaves; 0 for all
public record DatasetChoice(
        String name,
        String version,
        int validation,
        @JsonInclude(Include.NON_ABSENT) Optional<Fold> fold,
        @JsonInclude(Include.NON_EMPTY) List<String> classes,
        @JsonInclude(Include.NON_DEFAULT) int first) {

    public DatasetChoice {
        classes = classes.stream().distinct().toList();
        if (validation < 0) {
            throw new InvalidSetting("validation examples", "at least 0", validation);
        }
        if (fold.isPresent() && validation > 0) {
            throw new InvalidSetting(
                    "validation examples", "0 where a fold is held out", validation);
        }
        if (classes.size() == 1) {
            throw new InvalidSetting("classes", "two at least, or none for all", "one");
        }
        if (first < 0) {
            throw new InvalidSetting(
                    "first training examples", "at least 1, or 0 for all of them", first);
        }
    }

    public DatasetChoice(String name, String version, int validation) {
        this(name, version, validation, Optional.empty(), List.of(), 0);
    }

    /// The same, with other validation examples.
    public DatasetChoice validatedOn(int examples) {
        return new DatasetChoice(name, version, examples, Optional.empty(), classes, first);
    }

    /// The same, with this fold held out.
    public DatasetChoice holding(Fold held) {
        return new DatasetChoice(name, version, 0, Optional.of(held), classes, first);
    }

    /// The same, with these classes alone.
    public DatasetChoice keeping(List<String> kept) {
        return new DatasetChoice(name, version, validation, fold, kept, first);
    }

    /// The same, trained on as many of the first examples as these.
    public DatasetChoice upTo(int examples) {
        return new DatasetChoice(name, version, validation, fold, classes, examples);
    }

    /// The choice that draws as many validation examples from all of another version.
    DatasetChoice of(DatasetFacts other) {
        return new DatasetChoice(name, other.version(), validation, fold, List.of(), 0);
    }

    /// Whether it is a choice of this version.
    boolean isOf(DatasetFacts facts) {
        return name.equals(facts.name()) && version.equals(facts.version());
    }

    /// Whether it has all classes of the version that another choice is of.
    public boolean isAllOf(DatasetChoice other) {
        return name.equals(other.name) && version.equals(other.version) && classes.isEmpty();
    }

    /// Whether any examples are there to make choices on.
    public boolean hasValidation() {
        return validation > 0 || fold.isPresent();
    }
}
