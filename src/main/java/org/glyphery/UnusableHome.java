package org.glyphery;

/// The home folder cannot be used: another process has it, it cannot be written to, or its disk is
/// full.
public sealed class UnusableHome extends UserError permits HomeInUse {

    UnusableHome(String message) {
        super(message);
    }

    UnusableHome(String message, Throwable cause) {
        super(message, cause);
    }
}
