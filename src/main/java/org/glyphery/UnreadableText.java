package org.glyphery;

import java.nio.charset.Charset;

/// A file whose bytes are not the text that it should hold.
public final class UnreadableText extends UserError {

    /// @param position of the first byte that is wrong, from 0
    UnreadableText(Charset encoding, int position) {
        super(
                """
                The text is not %s: byte %,d does not belong there. \
                Save it as UTF-8 and send it again.\
                """
                        .formatted(encoding.name(), position + 1));
    }
}
