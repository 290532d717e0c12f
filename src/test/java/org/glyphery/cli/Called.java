package org.glyphery.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// What came of a command that was called within this process.
record Called(int status, String results, String messages) {

    static Called with(String... arguments) {
        var results = new StringWriter();
        var messages = new StringWriter();
        int status =
                Shell.run(
                        Arguments.split(arguments),
                        new PrintWriter(results, true),
                        new PrintWriter(messages, true));
        return new Called(status, results.toString(), messages.toString());
    }

    List<String> lines() {
        return results.lines().toList();
    }
}
