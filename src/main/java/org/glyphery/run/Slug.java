package org.glyphery.run;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A name for addresses: lower-case letters and digits, joined by hyphens.
public final class Slug {

    private Slug() {}

    /// What a name is in an address, whether or not another has it.
    ///
    /// @param nameless where the name has no letter that addresses take
    public static String of(String name, String nameless) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.isEmpty() ? nameless : plain;
    }

    /// The slug itself, or with the first number from 2 on that is free, found by one query.
    ///
    /// @param family finds the names that equal its first parameter or are like its second, which
    ///   are all that may have been made of the slug; it has no sign that `like` takes for another
    /// @param besides names that are taken as well
    public static String free(
            String slug, JdbcClient.StatementSpec family, Collection<String> besides) {
        var taken = new HashSet<>(besides);
        taken.addAll(family.params(slug, slug + "-%").query(String.class).list());
        return free(slug, taken);
    }

    static String free(String slug, Set<String> taken) {
        String free = slug;
        for (int number = 2; taken.contains(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }
}
