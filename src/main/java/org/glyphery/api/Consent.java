package org.glyphery.api;

import org.glyphery.InvalidSetting;
import org.glyphery.dataset.OwnCollection;

/// The sentence that goes with whatever is given to a shared collection.
final class Consent {

    private Consent() {}

    /// @param said the sentence that whoever gives it has read
    /// @throws InvalidSetting if it is not that of a shared collection
    static void require(OwnCollection collection, String said) {
        if (!collection.isShared() || said.equals(collection.consent())) return;
        throw new InvalidSetting(
                "consent",
                "the sentence of the collection, word for word, as whoever gives it has read it",
                "\"" + said + "\"");
    }
}
