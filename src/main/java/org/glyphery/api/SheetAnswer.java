package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.glyphery.image.SheetCharacter;

/// What is answered for the picture of a sheet.
sealed interface SheetAnswer {

    /// @param file its name, as it was sent
    /// @param characters in the order of reading
    @JsonPropertyOrder({"file", "characters"})
    record ReadSheet(String file, List<CharacterAnswer> characters) implements SheetAnswer {}

    /// @param box where the character stands, in shares of the picture's width and height
    /// @param answer what models say of it
    @JsonPropertyOrder({"box", "answer"})
    record CharacterAnswer(SheetCharacter.SheetBox box, @JsonUnwrapped GlyphAnswer answer) {}

    /// @param error why it cannot be read, and what to do
    record UnreadSheet(String file, String error) implements SheetAnswer {}
}
