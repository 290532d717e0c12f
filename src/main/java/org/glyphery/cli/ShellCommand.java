package org.glyphery.cli;

import java.util.concurrent.Callable;

/// A command: its options, what it does, and where a server does the same.
abstract class ShellCommand implements Callable<Integer> {

    final CommandContext context;

    ShellCommand(CommandContext context) {
        this.context = context;
    }

    /// How to go on where a server has the home folder.
    abstract String inServer();
}
