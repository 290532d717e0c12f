package org.glyphery.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/// What a command has before it.
///
/// @param settings as `--key=value`
/// @param results the standard output
/// @param messages the standard error output
record CommandContext(List<String> settings, PrintWriter results, PrintWriter messages) {

    /// The laboratory for what trains or answers.
    ///
    /// @throws NotOpened if that cannot be
    Laboratory laboratory() {
        return Laboratory.forComputing(settings);
    }

    /// The laboratory for what takes runs back from their folders, into a new database where there
    /// is none.
    ///
    /// @throws NotOpened if that cannot be
    Laboratory recovery() {
        var recovering =
                Stream.concat(settings.stream(), Stream.of("--glyphery.take-back=true")).toList();
        return Laboratory.forLooking(recovering);
    }

    /// The laboratory for what only looks things up, which is quicker.
    ///
    /// @throws NotOpened if that cannot be
    Laboratory looks() {
        return Laboratory.forLooking(settings);
    }

    /// The laboratory for what only searches for runs, which is the quickest.
    ///
    /// @throws NotOpened if that cannot be
    Laboratory lists() {
        return Laboratory.forListing(settings);
    }
}
