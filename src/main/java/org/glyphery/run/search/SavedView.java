package org.glyphery.run.search;

import org.glyphery.InvalidSetting;

/// A way to look at the list of runs, under a name.
///
/// @param query of the page's address, without a question mark before it
public record SavedView(String name, String query) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 4_000;

    public SavedView {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidSetting(
                    "name of the view", "1 to %d characters long".formatted(LONGEST_NAME), name);
        }
        if (query.length() > LONGEST_QUERY) {
            throw new InvalidSetting(
                    "view",
                    "at most %,d characters long as an address".formatted(LONGEST_QUERY),
                    query.length() + " characters long");
        }
    }
}
