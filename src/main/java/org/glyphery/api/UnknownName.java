package org.glyphery.api;

import java.util.Collection;
import java.util.List;
import org.glyphery.Spelling;
import org.glyphery.UserError;

/// A parameter or a field that nobody reads, which its sender must know: otherwise a slip would be
/// answered as if nothing had been asked.
final class UnknownName extends UserError {

    private static final int LONGEST = 60;

    private UnknownName(String kind, String name, List<String> known) {
        super(
                "There is no %s \"%s\" here.%s %s"
                        .formatted(
                                kind,
                                name.length() <= LONGEST
                                        ? name
                                        : name.substring(0, LONGEST) + "...",
                                Spelling.proposal(name, known),
                                known.isEmpty()
                                        ? "None is read."
                                        : "Read are: %s.".formatted(String.join(", ", known))));
    }

    /// @param kind of name, "parameter"
    /// @throws UnknownName with the first name that is not known
    static void refuse(String kind, Collection<String> names, Collection<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UnknownName(kind, name, known.stream().sorted().toList());
            }
        }
    }
}
