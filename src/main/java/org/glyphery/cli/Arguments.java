package org.glyphery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What stands after the jar: settings, which have a dot in their names and may stand anywhere, and
/// the command with its own options and words.
///
/// @param settings as `--key=value`
record Arguments(List<String> settings, List<String> commands) {

    /// The word after which nothing is an option.
    private static final String REST = "--";

    private static final Pattern SETTING =
            Pattern.compile("--[A-Za-z][\\w-]*(?:\\.[\\w\\[\\]-]+)+(=.*)?", Pattern.DOTALL);

    Arguments {
        settings = List.copyOf(settings);
        commands = List.copyOf(commands);
    }

    /// @throws WrongUsage if a setting lacks its value
    static Arguments split(String... arguments) {
        List<String> settings = new ArrayList<>();
        List<String> commands = new ArrayList<>();
        boolean rest = false;
        for (int place = 0; place < arguments.length; place++) {
            String argument = arguments[place];
            rest |= argument.equals(REST);
            var parts = SETTING.matcher(argument);
            if (rest || !parts.matches()) commands.add(argument);
            else if (parts.group(1) != null) settings.add(argument);
            else if (place + 1 < arguments.length)
                settings.add(argument + "=" + arguments[++place]);
            else
                throw new WrongUsage(
                        "%s needs a value, as in %s=VALUE.".formatted(argument, argument));
        }
        return new Arguments(settings, commands);
    }
}
