package org.glyphery.dataset.reader;

import org.glyphery.UserError;

/// Files in which there are no examples that can be read, or not only such.
public final class UnreadableExamples extends UserError {

    /// @param place where it is
    /// @param wrong what is wrong there, as the end of a sentence that begins with the place: "is
    ///   cut short"
    /// @param advice what to do, a whole sentence
    UnreadableExamples(Place place, String wrong, String advice) {
        super("%s: %s. %s".formatted(place, wrong, advice));
    }

    UnreadableExamples(Place place, String wrong, String advice, Throwable cause) {
        super("%s: %s. %s".formatted(place, wrong, advice), cause);
    }
}
