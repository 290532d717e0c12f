package org.glyphery.training;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// What a text of YAML may hold, looked at before a tree is made of it: methods that call
/// themselves make the tree, level by level; each value takes hundreds of bytes; and a number of a
/// million digits takes seconds.
final class YamlLimits {

    private static final int DEEPEST = 100;

    /// A study of two hundred plans has ten thousand.
    private static final int MOST = 100_000;

    private static final int LONGEST_NUMBER = 100;

    private YamlLimits() {}

    /// @throws IllegalArgumentException if it holds more, with the reason in words
    static void require(String yaml, LoadSettings settings) {
        int depth = 0;
        int count = 0;
        for (Event event : new Parse(settings).parseString(yaml)) {
            if (event instanceof NodeEvent && ++count > MOST) {
                throw new IllegalArgumentException(
                        "it holds more than %,d values, fields and lists.".formatted(MOST));
            }
            depth += step(event);
            if (depth > DEEPEST) {
                throw new IllegalArgumentException(
                        "its lists and fields are nested deeper than %d levels."
                                .formatted(DEEPEST));
            }
            if (event instanceof ScalarEvent scalar && isLongNumber(scalar)) {
                throw new IllegalArgumentException(
                        "it holds a number of more than %d digits.".formatted(LONGEST_NUMBER));
            }
        }
    }

    private static int step(Event event) {
        return switch (event.getEventId()) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            case Alias, Comment, DocumentEnd, DocumentStart, Scalar, StreamEnd, StreamStart -> 0;
        };
    }

    private static boolean isLongNumber(ScalarEvent scalar) {
        return scalar.isPlain()
                && scalar.getValue().length() > LONGEST_NUMBER
                && scalar.getValue().matches("[-+.]?\\d[-+.\\w]*+");
    }
}
