package org.glyphery.dataset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glyphery.InvalidSetting;

/// The name by which addresses know a collection, "hands-of-7b". The dataset that is made of it has
/// the same.
public record CollectionName(String value) {

    static final int LONGEST = 60;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /// What is kept on the page Draw, where nobody chooses another.
    public static final CollectionName MINE = new CollectionName("my-digits");

    public CollectionName {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new InvalidSetting(
                    "name of the collection",
                    "1 to %d lower-case letters and digits, joined by hyphens".formatted(LONGEST),
                    "\"" + value + "\"");
        }
    }

    /// The name that an address holds; absent where it can be none.
    public static Optional<CollectionName> read(String written) {
        boolean isOne = written.length() <= LONGEST && FORM.matcher(written).matches();
        return isOne ? Optional.of(new CollectionName(written)) : Optional.empty();
    }

    /// A name made of a title: `Hände der 7b` becomes `hande-der-7b`.
    public static CollectionName from(String title) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String first = plain.substring(0, Math.min(plain.length(), LONGEST - 4));
        String trimmed = first.replaceAll("-+$", "");
        return new CollectionName(trimmed.isEmpty() ? "collection" : trimmed);
    }

    /// The same with a number behind it, which has up to three digits.
    CollectionName numbered(int number) {
        return new CollectionName(value + "-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
