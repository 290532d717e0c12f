package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/// What is answered for one of several files.
sealed interface FileAnswer {

    /// @param file its name, as it was sent
    /// @param glyph as [GlyphAnswer] has it, of the first model that was asked
    /// @param warning why the answer may not be about one whole character, where there is a reason
    record ReadFile(
            String file,
            Object glyph,
            List<GlyphAnswer.PredictionEntry> predictions,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> warning)
            implements FileAnswer {}

    /// @param error why it cannot be read, and what to do
    record Unread(String file, String error) implements FileAnswer {}
}
