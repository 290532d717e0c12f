package org.glyphery.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// A line that says how far something is: rewritten in its place on a terminal; elsewhere, as in a
/// log, nothing but what is worth a line of its own.
final class ProgressLine implements AutoCloseable {

    private static final int WIDTH = 79; // a terminal's least, one column left for the cursor

    private final PrintWriter messages;
    private final boolean terminal;
    private int shown;
    private boolean ended;

    ProgressLine(PrintWriter messages, boolean terminal) {
        this.messages = messages;
        this.terminal = terminal;
    }

    static ProgressLine on(PrintWriter messages) {
        boolean terminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new ProgressLine(messages, terminal);
    }

    /// What holds for the moment.
    ///
    /// @param name cut where both together are longer than the line
    synchronized void show(String name, String state) {
        if (!terminal || ended) return;
        int left = Math.max(1, WIDTH - state.length());
        var line = (name.length() > left ? name.substring(0, left - 1) + "…" : name) + state;
        messages.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        messages.flush();
        shown = line.length();
    }

    /// A step that a log should have.
    synchronized void log(String step) {
        if (!terminal && !ended) messages.println(step);
    }

    /// Makes room for another line.
    synchronized void clear() {
        if (shown > 0) messages.print("\r" + " ".repeat(shown) + "\r");
        messages.flush();
        shown = 0;
    }

    /// Nothing is shown any more after this.
    synchronized void last(String farewell) {
        clear();
        messages.println(farewell);
        ended = true;
    }

    @Override
    public void close() {
        clear();
    }
}
