package org.glyphery;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// The home folder cannot be used: another process has it, it cannot be written to, its disk is
/// full, or its database is missing, damaged or newer than the program.
public sealed class UnusableHome extends UserError permits HomeInUse {

    UnusableHome(String message) {
        super(message);
    }

    UnusableHome(String message, Throwable cause) {
        super(message, cause);
    }

    static UnusableHome because(Path folder, IOException failure) {
        if (DiskSpace.isFullAccordingTo(failure)) return new UnusableHome(DiskSpace.FULL, failure);
        return new UnusableHome(
                """
                Glyphery cannot use its home folder %s (%s): \
                make it writable, or name another folder with --glyphery.home.\
                """
                        .formatted(folder, reason(failure)),
                failure);
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            case FileSystemException e ->
                    "%s at %s".formatted(e.getClass().getSimpleName(), e.getFile());
            default -> String.valueOf(failure.getMessage());
        };
    }
}
