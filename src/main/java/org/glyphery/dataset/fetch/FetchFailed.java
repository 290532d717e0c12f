package org.glyphery.dataset.fetch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.Bytes;
import org.glyphery.DiskSpace;
import org.glyphery.UserError;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.dataset.catalogue.CatalogueFile;

/// A dataset that could not be fetched: what was tried where, and what a person can do.
public final class FetchFailed extends UserError {

    private FetchFailed(String message) {
        super(message);
    }

    private FetchFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /// @param failures one a mirror, in the order in which they were tried
    static FetchFailed everywhere(
            CatalogueEntry entry, CatalogueFile file, Path folder, List<MirrorFailure> failures) {
        String tried =
                failures.stream().map(MirrorFailure::words).collect(Collectors.joining(", then "));
        if (failures.stream().allMatch(MirrorFailure::isUnreachable)) {
            return new FetchFailed(
                    """
                    %s of %s cannot be reached: %s. Check that this machine has a connection to the \
                    internet, and fetch it again; or %s.\
                    """
                            .formatted(
                                    failures.size() == 1 ? "The server" : "The servers",
                                    entry.title(),
                                    tried,
                                    byHand(entry, folder)));
        }
        return new FetchFailed(
                """
                %s could not be fetched, since %s was not to be had: tried at %s. \
                Fetch it again later; or %s.\
                """
                        .formatted(entry.title(), file.name(), tried, byHand(entry, folder)));
    }

    static FetchFailed withoutAddress(CatalogueEntry entry, Path folder) {
        return new FetchFailed(
                "%s cannot be fetched, since its files have no public address: %s."
                        .formatted(entry.title(), byHand(entry, folder)));
    }

    static FetchFailed tooLittleSpace(CatalogueEntry entry, Path folder, long left, long needed) {
        return new FetchFailed(
                """
                The disk of the folder %s has %s left, and %s needs %s there: \
                free some space, then fetch it again; what has arrived is kept.\
                """
                        .formatted(folder, Bytes.words(left), entry.title(), Bytes.words(needed)));
    }

    /// What this machine's disk does.
    static FetchFailed here(CatalogueEntry entry, Path folder, IOException failure) {
        String what =
                DiskSpace.isFullAccordingTo(failure)
                        ? "the disk of the folder %s is full: free some space".formatted(folder)
                        : "the folder %s cannot be written to (%s): make it writable"
                                .formatted(folder, reason(failure));
        return new FetchFailed(
                "%s could not be fetched, since %s, then fetch it again; what has arrived is kept."
                        .formatted(entry.title(), what),
                failure);
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "a file of that name is in the way";
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static String byHand(CatalogueEntry entry, Path folder) {
        return "put %s into the folder %s by hand"
                .formatted(
                        entry.files().stream()
                                .map(CatalogueFile::name)
                                .collect(Collectors.joining(", ")),
                        folder);
    }
}
