package org.glyphery.dataset;

import java.util.regex.Pattern;
import org.glyphery.InvalidSetting;
import org.glyphery.OneLine;

/// The name by which plans, addresses and folders know a dataset.
public record DatasetName(String value) {

    private static final int LONGEST = 60;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

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

    @Override
    public String toString() {
        return value;
    }
}
