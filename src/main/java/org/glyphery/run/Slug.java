package org.glyphery.run;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/// A name for addresses: lower-case letters and digits, joined by hyphens.
public final class Slug {

    private Slug() {}

    /// @param nameless where the name has no letter that addresses take
    /// @param taken whether a slug is in use; a number is appended where it is
    public static String of(String name, String nameless, Predicate<String> taken) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String slug = plain.isEmpty() ? nameless : plain;
        String free = slug;
        for (int number = 2; taken.test(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }
}
