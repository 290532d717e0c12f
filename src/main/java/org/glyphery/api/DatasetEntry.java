package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.SplitSizes;
import org.glyphery.dataset.imports.FailedImport;
import org.glyphery.dataset.imports.ImportProgress;
import org.glyphery.dataset.imports.ImportProgress.Phase;
import org.glyphery.dataset.imports.UnfinishedImport;
import org.jspecify.annotations.Nullable;

/// A dataset as programs see it. Of one that is on its way only name, title, state and progress are
/// known; of one whose import has failed, the reason.
///
/// @param shape [height, width, channels]
/// @param classes their names, in the order of the labels
/// @param licence empty where it is not known
@JsonInclude(Include.NON_NULL)
record DatasetEntry(
        String name,
        @Nullable String version,
        String title,
        DatasetState state,
        @Nullable String convention,
        @Nullable List<Integer> shape,
        @Nullable List<String> classes,
        @Nullable Splits splits,
        @Nullable String licence,
        @Nullable String citation,
        @Nullable ImportProgress progress,
        @Nullable String reason) {

    /// Whether a dataset can be trained on now.
    enum DatasetState {
        READY,
        ABSENT,
        FETCHING,
        IMPORTING,
        FAILED
    }

    /// How many examples each split has; those that the data does not bring are left out. Without a
    /// validation split of its own each plan draws one from the training split.
    @JsonInclude(Include.NON_NULL)
    record Splits(int training, @Nullable Integer validation, @Nullable Integer test) {

        private static Splits of(SplitSizes sizes) {
            return new Splits(
                    sizes.training(), presentOnly(sizes.validation()), presentOnly(sizes.test()));
        }

        private static @Nullable Integer presentOnly(int examples) {
            return examples == 0 ? null : examples;
        }
    }

    static DatasetEntry known(DatasetFacts facts, boolean isReady) {
        var shape = facts.shape();
        return new DatasetEntry(
                facts.name(),
                facts.version(),
                facts.title(),
                isReady ? DatasetState.READY : DatasetState.ABSENT,
                facts.convention().word(),
                List.of(shape.height(), shape.width(), shape.channels()),
                facts.classes(),
                Splits.of(facts.splits()),
                facts.licence(),
                facts.citation(),
                null,
                null);
    }

    static DatasetEntry onItsWay(UnfinishedImport each) {
        return new DatasetEntry(
                each.name().value(),
                null,
                each.title(),
                each.progress().phase() == Phase.FETCHING
                        ? DatasetState.FETCHING
                        : DatasetState.IMPORTING,
                null,
                null,
                null,
                null,
                null,
                null,
                each.progress(),
                null);
    }

    static DatasetEntry failed(FailedImport each) {
        return new DatasetEntry(
                each.name().value(),
                null,
                each.title(),
                DatasetState.FAILED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                each.reason());
    }
}
