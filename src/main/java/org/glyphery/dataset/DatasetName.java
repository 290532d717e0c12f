package org.glyphery.dataset;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.glyphery.InvalidSetting;
import org.glyphery.OneLine;

/// The name by which plans, addresses and folders know a dataset.
public record DatasetName(String value) {

    private static final int LONGEST = 60;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private static final Pattern ENDING =
            Pattern.compile("\\.(tar\\.gz|tgz|[^.]+)$", Pattern.CASE_INSENSITIVE);

    public DatasetName {
        OneLine.require("name of the dataset", value);
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new InvalidSetting(
                    "name of the dataset",
                    "1 to %d letters from A to Z, digits, \"-\" and \"_\", a letter or digit first"
                            .formatted(LONGEST),
                    value.length() > LONGEST
                            ? value.length() + " characters"
                            : "\"" + value + "\"");
        }
    }

    /// A name made from that of a file: `Äpfel & Birnen.tar.gz` becomes `Apfel-Birnen`.
    public static DatasetName from(String file) {
        String plain =
                Normalizer.normalize(ENDING.matcher(file).replaceFirst(""), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^A-Za-z0-9_-]+", "-")
                        .replaceAll("^[-_]+", "");
        String name = plain.substring(0, Math.min(plain.length(), LONGEST));
        String trimmed = name.replaceAll("[-_]+$", "");
        return new DatasetName(trimmed.isEmpty() ? "dataset" : trimmed);
    }

    @Override
    public String toString() {
        return value;
    }
}
