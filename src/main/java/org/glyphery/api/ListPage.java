package org.glyphery.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glyphery.InvalidSetting;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/// Which page of a list is asked for, by `page`, from 0, and `size`: no answer holds more than a
/// page. How many entries there are, those on other pages with them, stands in a header.
public record ListPage(long number, int size) {

    static final Set<String> PARAMETERS = Set.of("page", "size");

    private static final String TOTAL = "X-Total-Count";

    /// @param largest size, which is the default as well
    /// @throws InvalidSetting if one of the numbers cannot be
    public static ListPage of(MultiValueMap<String, String> asked, int largest) {
        return new ListPage(
                number(asked, "page", 0, Integer.MAX_VALUE).orElse(0),
                number(asked, "size", 1, largest).orElse(largest));
    }

    /// A page like [#of], where nothing else can be asked.
    public static ListPage only(MultiValueMap<String, String> asked, int largest) {
        UnknownName.refuse("parameter", asked.keySet(), PARAMETERS);
        return of(asked, largest);
    }

    /// Entries on the pages before.
    public long offset() {
        return number * size;
    }

    /// What of this list is on the page.
    public <T> List<T> of(List<T> all) {
        return all.stream().skip(offset()).limit(size).toList();
    }

    /// @param total entries of all pages
    public static <T> ResponseEntity<T> answer(long total, T page) {
        return ResponseEntity.ok().header(TOTAL, Long.toString(total)).body(page);
    }

    static Optional<String> single(MultiValueMap<String, String> asked, String name) {
        var values = asked.getOrDefault(name, List.of());
        if (values.size() > 1)
            throw new InvalidSetting(name, "given once", values.size() + " times");
        return values.stream().findFirst();
    }

    private static Optional<Integer> number(
            MultiValueMap<String, String> asked, String name, int least, int most) {
        return single(asked, name)
                .map(written -> {
                    try {
                        int number = Integer.parseInt(written);
                        if (number >= least && number <= most) return number;
                    } catch (NumberFormatException e) {
                        // Said below, as for a number that is too large.
                    }
                    throw new InvalidSetting(
                            name,
                            "a whole number from %d to %d".formatted(least, most),
                            "\"" + written + "\"");
                });
    }
}
