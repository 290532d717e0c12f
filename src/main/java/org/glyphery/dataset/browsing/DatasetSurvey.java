package org.glyphery.dataset.browsing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.statistics.MeasureColumn;
import org.glyphery.dataset.statistics.Repeats;
import org.glyphery.dataset.statistics.SplitOverview;

/// What is said of all pictures of one version of a dataset; each part is there when it is
/// computed.
///
/// @param overviews of the splits that have examples: a fraction of a second
/// @param measures of every picture: seconds
public record DatasetSurvey(
        CompletableFuture<Map<Split, SplitOverview>> overviews,
        CompletableFuture<Map<Split, List<MeasureColumn>>> measures,
        RepeatsOnDemand repeats) {

    /// Whether something could not be computed, as when files were being replaced; the next who
    /// asks has it computed anew.
    boolean hasFailed() {
        return overviews.isCompletedExceptionally() || measures.isCompletedExceptionally();
    }

    /// The pictures that occur more than once, which take longer and are searched for the first
    /// time that they are asked for.
    public interface RepeatsOnDemand {
        CompletableFuture<Repeats> search();
    }
}
