package org.glyphery.dataset.reader;

import java.io.IOException;
import java.util.concurrent.CancellationException;

/// Libraries at work on files that may hold anything. They answer broken ones with whatever
/// exception they run into; from here comes one kind.
final class Attempt {

    /// What a library is asked to do.
    interface Reading<T> {
        T read() throws IOException;
    }

    private Attempt() {}

    /// @param advice what to do if it fails, a whole sentence
    static <T> T at(Place place, String advice, Reading<T> reading) {
        try {
            return reading.read();
        } catch (UnreadableExamples | CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableExamples(
                    place, "the file is cut short, damaged or of a rare kind", advice, e);
        } catch (OutOfMemoryError e) {
            throw new UnreadableExamples(
                    place, "reading it would take more memory than there is", advice, e);
        }
    }
}
