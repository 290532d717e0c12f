package org.glyphery;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Nothing can be stored in the home folder for now: its disk is full, it cannot be written to, or
/// its database does not answer. It is no fault of what was to be stored.
public final class UnusableStorage extends UserError {

    private static final String GOES_ON =
            "What was stored before is safe, and the queue goes on by itself then.";

    // H2's error codes; its constants are no part of what this program is compiled with.
    private static final int READ_ONLY = 90_097;
    private static final int GENERAL = 50_000;
    private static final Set<Integer> NOT_ANSWERING =
            Set.of(
                    90_028, // a file could not be read or written
                    90_031, 90_098, // closed, since it could not be written to
                    90_121);

    private UnusableStorage(String message) {
        super(message);
    }

    private UnusableStorage(String message, Throwable cause) {
        super(message, cause);
    }

    /// @param left bytes of the disk
    /// @param needed bytes that have to be left
    public static UnusableStorage tooLittleSpace(long left, long needed) {
        return new UnusableStorage(
                """
                The disk of the home folder has %s left, and %s are needed to train: \
                free some space there; the page Storage tells what Glyphery takes of it. %s\
                """
                        .formatted(Bytes.words(left), Bytes.words(needed), GOES_ON));
    }

    /// What is behind a failure, if it is the storage.
    public static Optional<UnusableStorage> behind(Throwable failure) {
        return Causes.first(UnusableStorage.class, failure)
                .or(() -> sentence(failure).map(told -> new UnusableStorage(told, failure)));
    }

    /// Whether the database has been closed for good, or opened for reading alone, so that it has
    /// to be opened anew.
    public static boolean endsDatabase(SQLException failure) {
        int code = failure.getErrorCode();
        return code == READ_ONLY
                || NOT_ANSWERING.contains(code)
                || (code == GENERAL && isOfDisk(failure));
    }

    private static Optional<String> sentence(Throwable failure) {
        if (DiskSpace.isFullAccordingTo(failure)) {
            return Optional.of(
                    """
                    The disk of the home folder is full, so that nothing can be stored: \
                    free some space there; the page Storage tells what Glyphery takes of it. %s\
                    """
                            .formatted(GOES_ON));
        }
        if (Causes.of(failure).anyMatch(UnusableStorage::isForbidden)) {
            return Optional.of(
                    """
                    The home folder cannot be written to, so that nothing can be stored: \
                    make it and all that lies in it writable again. %s\
                    """
                            .formatted(GOES_ON));
        }
        return Causes.of(failure).anyMatch(UnusableStorage::isOfDatabase)
                ? Optional.of(
                        """
                        The database in the home folder does not answer, so that nothing can be stored: \
                        the server's log says why. %s\
                        """
                                .formatted(GOES_ON))
                : Optional.empty();
    }

    /// Operating systems say it in words only; there is no type for it in Java.
    private static boolean isForbidden(Throwable cause) {
        return switch (cause) {
            case AccessDeniedException _ -> true;
            case SQLException sql -> sql.getErrorCode() == READ_ONLY;
            case IOException failed -> isForbiddenInWords(String.valueOf(failed.getMessage()));
            default -> false;
        };
    }

    private static boolean isForbiddenInWords(String message) {
        String words = message.toLowerCase(Locale.ROOT);
        return words.contains("read-only file system") || words.contains("permission denied");
    }

    private static boolean isOfDatabase(Throwable cause) {
        return cause instanceof SQLException sql && endsDatabase(sql);
    }

    private static boolean isOfDisk(SQLException failure) {
        return Causes.of(failure).anyMatch(IOException.class::isInstance);
    }
}
