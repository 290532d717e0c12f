package org.glyphery.run;

import org.glyphery.training.PlanJson;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A run as programs see it. It lives here and not in the room `api`, since commands of the shell
/// print it as well and may not use that room: one form for both, in the room that both may use.
///
/// @param plan as [PlanJson] writes it
/// @param trainingSeconds null before the first epoch, as are `best` and `test`
/// @param failure why it failed and what to try; null unless it did
/// @param remark what else to know of its end, as why it stopped early; null mostly
/// @param best the epoch chosen on validation
/// @param test scores of that epoch
public record RunEntry(
        RunId id,
        String name,
        ModelName model,
        RunStatus status,
        JsonNode plan,
        long parameters,
        @Nullable Double trainingSeconds,
        @Nullable BestEpoch best,
        @Nullable Scores test,
        @Nullable String failure,
        @Nullable String remark) {

    /// @param validation null without a validation split
    public record BestEpoch(int epoch, @Nullable Scores validation) {}

    public static RunEntry of(Run run) {
        return new RunEntry(
                run.id(),
                run.name(),
                run.model(),
                run.status(),
                PlanJson.tree(run.plan()),
                run.parameters(),
                run.trainingSeconds().orElse(null),
                run.best().map(RunEntry::best).orElse(null),
                run.best().flatMap(EpochScores::test).orElse(null),
                run.failure().orElse(null),
                run.remark().orElse(null));
    }

    private static BestEpoch best(EpochScores best) {
        return new BestEpoch(best.epoch(), best.validation().orElse(null));
    }
}
