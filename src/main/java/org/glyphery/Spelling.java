package org.glyphery;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// What somebody may have meant who wrote a word that is not known.
public final class Spelling {

    private static final int LONGEST = 60;
    private static final int FEW = 2;
    private static final int ONE_IN = 3;

    private Spelling() {}

    /// The known word that differs least from what was written; absent where none is near.
    public static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) return Optional.empty();
        return known.stream()
                .filter(word -> distance(written, word) <= most(word))
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /// A question that follows a sentence, ` Did you mean "batchSize"?`, or nothing.
    public static String proposal(String written, Collection<String> known) {
        return nearest(written, known).map(" Did you mean \"%s\"?"::formatted).orElse("");
    }

    /// Two slips, or one in three letters, but never the whole word.
    private static int most(String word) {
        return Math.min(word.length() - 1, Math.max(FEW, word.length() / ONE_IN));
    }

    private static int distance(String written, String word) {
        return EditDistance.between(
                written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
    }
}
