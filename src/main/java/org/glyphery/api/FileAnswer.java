package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;

/// What is answered for one of several files.
sealed interface FileAnswer {

    /// @param label of the first model that gave one; absent where none did
    /// @param className of that label
    /// @param file its name, as it was sent
    /// @param warning why the answer may not be about one whole character, where there is a reason
    /// @param glyph as [GlyphAnswer] has it, of the first model that was asked
    @JsonPropertyOrder({"label", "class", "file", "predictions", "warning", "glyph"})
    record ReadFile(
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> label,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) @JsonProperty("class")
                    Optional<String> className,
            String file,
            List<GlyphAnswer.PredictionEntry> predictions,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> warning,
            Object glyph)
            implements FileAnswer {}

    /// @param error why it cannot be read, and what to do
    record Unread(String file, String error) implements FileAnswer {}
}
