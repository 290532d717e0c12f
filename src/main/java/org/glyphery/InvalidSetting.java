package org.glyphery;

/// A setting that cannot work, said in the user's words.
public final class InvalidSetting extends UserError {

    private final String setting;

    /// @param setting the setting's name as the page writes it, "hidden units"
    /// @param expected what would work, "at least 1"
    /// @param found what came instead
    public InvalidSetting(String setting, String expected, Object found) {
        super("The setting \"%s\" must be %s, but it is %s.".formatted(setting, expected, found));
        this.setting = setting;
    }

    public String setting() {
        return setting;
    }
}
