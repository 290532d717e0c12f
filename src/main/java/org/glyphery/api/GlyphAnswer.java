package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.familiarity.Familiarity;
import org.glyphery.inspection.familiarity.FamiliarityMeasure;
import org.glyphery.prediction.Prediction;
import org.glyphery.prediction.Replies;
import org.glyphery.prediction.ServedTarget;
import org.glyphery.prediction.ServedVersion;
import org.glyphery.run.ModelName;
import org.glyphery.training.RunId;
import org.jspecify.annotations.Nullable;

/// What models answer for one glyph, as programs see it: what most of them want to know stands
/// first.
///
/// @param label of the first model that gave one; absent where none did
/// @param className of that label
/// @param number absent where the drawing is one character
/// @param glyph rows of numbers in [0, 1], or rows of arrays of one number a channel; of
///   handwriting 0 is paper and 1 is ink
@JsonPropertyOrder({"label", "class", "number", "predictions", "glyph"})
record GlyphAnswer(
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> label,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) @JsonProperty("class")
                Optional<String> className,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<NumberEntry> number,
        List<PredictionEntry> predictions,
        Object glyph) {

    /// What one of the models answers.
    sealed interface PredictionEntry permits NamedPrediction, NoPrediction {}

    /// What gave an answer, or should have.
    ///
    /// @param model by its own name
    /// @param run that trained it
    /// @param name that was asked, where it is a served one
    /// @param version of that name
    record Answerer(
            ModelName model,
            RunId run,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ModelName> name,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> version) {

        static Answerer of(ServedTarget target) {
            return new Answerer(
                    target.model().name(),
                    target.model().run().id(),
                    target.served().map(_ -> target.name()),
                    target.served().map(ServedVersion::number));
        }
    }

    /// @param error why it cannot answer, and what to do
    record NoPrediction(@JsonUnwrapped Answerer answerer, String error)
            implements PredictionEntry {}

    /// @param className of the label
    /// @param probabilities of each class, calibrated
    /// @param temperature by which they are; 1 where the epoch was not calibrated
    /// @param sure whether the answer is to be taken at its word: no guess, and the picture like
    ///   what was learned
    /// @param familiarity absent where it is not measured, or not yet
    /// @param glyph as the model saw it, where that is another than the whole answer's
    @JsonPropertyOrder({"label", "class", "answerer", "sure", "probabilities", "temperature"})
    record NamedPrediction(
            int label,
            @JsonProperty("class") String className,
            @JsonUnwrapped Answerer answerer,
            float[] probabilities,
            double temperature,
            boolean sure,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<FamiliarityEntry> familiarity,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object glyph)
            implements PredictionEntry {}

    /// How near the picture is to what a model learned from.
    ///
    /// @param familiar whether it is as near as 99 % of the validation examples
    /// @param share of the validation examples that are nearer
    record FamiliarityEntry(boolean familiar, double share) {

        static Optional<FamiliarityEntry> of(Familiarity measured) {
            return switch (measured) {
                case Familiarity.Unmeasured _ -> Optional.empty();
                case Familiarity.Familiar(var share) ->
                        Optional.of(new FamiliarityEntry(true, share));
                case Familiarity.Unfamiliar(var share, _) ->
                        Optional.of(new FamiliarityEntry(false, share));
            };
        }
    }

    /// @param shown the whole answer's glyph
    /// @param asked in their order
    /// @param seen what each of them saw, by its model
    /// @param measure of how near that is to what each of them learned from
    static GlyphAnswer of(
            Glyph shown,
            List<ServedTarget> asked,
            Map<ModelName, Glyph> seen,
            Replies replies,
            FamiliarityMeasure measure) {
        List<PredictionEntry> entries =
                asked.stream()
                        .flatMap(target ->
                                Optional.ofNullable(seen.get(target.model().name())).stream()
                                        .flatMap(own ->
                                                entry(target, own, shown, replies, measure)
                                                        .stream()))
                        .toList();
        Optional<NamedPrediction> first =
                entries.stream()
                        .filter(NamedPrediction.class::isInstance)
                        .map(NamedPrediction.class::cast)
                        .findFirst();
        return new GlyphAnswer(
                first.map(NamedPrediction::label),
                first.map(NamedPrediction::className),
                Optional.empty(),
                entries,
                PixelRows.of(shown));
    }

    /// The same answer to a drawing that may be a number.
    ///
    /// @param read absent where it is one character
    GlyphAnswer withNumber(Optional<NumberEntry> read) {
        return new GlyphAnswer(label, className, read, predictions, glyph);
    }

    /// @param own what the model saw
    private static Optional<PredictionEntry> entry(
            ServedTarget target,
            Glyph own,
            Glyph shown,
            Replies replies,
            FamiliarityMeasure measure) {
        ModelName name = target.model().name();
        return replies.of(name)
                .<PredictionEntry>map(given ->
                        named(
                                given,
                                target,
                                Optional.of(own).filter(seen -> !seen.equals(shown)),
                                FamiliarityEntry.of(measure.of(target.model(), own))))
                .or(() ->
                        replies.fault(name)
                                .map(error -> new NoPrediction(Answerer.of(target), error)));
    }

    /// @param own what the model saw, where that is another than what the others see
    private static NamedPrediction named(
            Prediction given,
            ServedTarget target,
            Optional<Glyph> own,
            Optional<FamiliarityEntry> familiarity) {
        return new NamedPrediction(
                given.label(),
                given.className(target.model()),
                Answerer.of(target),
                given.probabilities(),
                given.temperature(),
                given.sureness().isSure()
                        && familiarity.map(FamiliarityEntry::familiar).orElse(true),
                familiarity,
                given.seen().or(() -> own).map(PixelRows::of).orElse(null));
    }
}
