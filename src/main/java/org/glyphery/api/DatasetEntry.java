package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;
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
/// @param statistics by the word of each split; of one that is here, where it is asked for alone
/// @param versions all of them, where it is asked for alone
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
        @Nullable String reason,
        @Nullable Map<String, SplitCounts> statistics,
        @Nullable List<VersionEntry> versions) {

    /// Whether a dataset can be trained on now.
    enum DatasetState {
        READY,
        ABSENT,
        FETCHING,
        IMPORTING,
        FAILED
    }

    /// What is counted of one split.
    ///
    /// @param classCounts examples of each class, in the order of the labels
    record SplitCounts(List<Integer> classCounts) {}

    /// How many examples each split has; those that the data does not bring are left out. Without a
    /// validation split of its own each plan draws one from the training split.
    @JsonInclude(Include.NON_NULL)
    record Splits(int training, @Nullable Integer validation, @Nullable Integer test) {

        static Splits of(SplitSizes sizes) {
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
                null,
                null,
                null);
    }

    /// The same, on its way as another entry tells it, or failed.
    DatasetEntry onItsWay(DatasetEntry now) {
        return with(now.state, now.progress, now.reason, statistics, versions);
    }

    /// The same, which is there, while examples are added to it or since that has failed.
    DatasetEntry growing(DatasetEntry now) {
        return with(state, now.progress, now.reason, statistics, versions);
    }

    /// The same with what is counted of its splits.
    DatasetEntry counted(Map<String, SplitCounts> counts) {
        return with(state, progress, reason, counts, versions);
    }

    /// The same with all versions that there are of it.
    DatasetEntry among(List<VersionEntry> all) {
        return with(state, progress, reason, statistics, all);
    }

    private DatasetEntry with(
            DatasetState nowIs,
            @Nullable ImportProgress nowAt,
            @Nullable String why,
            @Nullable Map<String, SplitCounts> counts,
            @Nullable List<VersionEntry> all) {
        return new DatasetEntry(
                name,
                version,
                title,
                nowIs,
                convention,
                shape,
                classes,
                splits,
                licence,
                citation,
                nowAt,
                why,
                counts,
                all);
    }

    static DatasetEntry onItsWay(UnfinishedImport each) {
        boolean arrives = each.progress().phase() == Phase.FETCHING;
        return unfinished(
                each.name(),
                each.title(),
                arrives ? DatasetState.FETCHING : DatasetState.IMPORTING,
                each.progress(),
                null);
    }

    static DatasetEntry failed(FailedImport each) {
        return unfinished(each.name(), each.title(), DatasetState.FAILED, null, each.reason());
    }

    private static DatasetEntry unfinished(
            DatasetName name,
            String title,
            DatasetState state,
            @Nullable ImportProgress progress,
            @Nullable String reason) {
        return new DatasetEntry(
                name.value(),
                null,
                title,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                progress,
                reason,
                null,
                null);
    }
}
