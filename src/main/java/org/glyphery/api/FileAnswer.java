package org.glyphery.api;

import java.util.List;

/// What is answered for one of several files.
sealed interface FileAnswer {

    /// @param file its name, as it was sent
    /// @param glyph as [GlyphAnswer] has it
    record ReadFile(String file, float[][] glyph, List<GlyphAnswer.NamedPrediction> predictions)
            implements FileAnswer {}

    /// @param error why it cannot be read, and what to do
    record Unread(String file, String error) implements FileAnswer {}
}
