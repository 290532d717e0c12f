package org.glyphery;

/// A setting that cannot work, said in the user's words.
public final class InvalidSetting extends UserError {

    private static final int LONGEST = 300;

    private final String setting;

    /// @param setting the setting's name as the page writes it, "hidden units"
    /// @param expected what would work, "at least 1"
    /// @param found what came instead
    public InvalidSetting(String setting, String expected, Object found) {
        super(
                "The setting \"%s\" must be %s, but it is %s."
                        .formatted(setting, expected, shortened(String.valueOf(found))));
        this.setting = setting;
    }

    private static String shortened(String found) {
        return found.length() <= LONGEST ? found : found.substring(0, LONGEST) + "...";
    }

    public String setting() {
        return setting;
    }
}
