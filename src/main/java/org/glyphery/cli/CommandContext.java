package org.glyphery.cli;

import java.io.PrintWriter;
import java.util.List;

/// What a command has before it.
///
/// @param settings as `--key=value`
/// @param results the standard output
/// @param messages the standard error output
record CommandContext(List<String> settings, PrintWriter results, PrintWriter messages) {

    /// For what trains or answers.
    ///
    /// @throws NotOpened if that cannot be
    Laboratory laboratory() {
        return Laboratory.forComputing(settings);
    }

    /// For what only looks things up, which is quicker.
    ///
    /// @throws NotOpened if that cannot be
    Laboratory looks() {
        return Laboratory.forLooking(settings);
    }

    /// For what only searches for runs, which is the quickest.
    ///
    /// @throws NotOpened if that cannot be
    Laboratory lists() {
        return Laboratory.forListing(settings);
    }
}
