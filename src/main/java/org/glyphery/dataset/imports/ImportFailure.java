package org.glyphery.dataset.imports;

import org.glyphery.UnusableStorage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Failures of imports that nobody has foreseen, or that the disk is to blame for.
final class ImportFailure {

    private static final Logger LOG = LoggerFactory.getLogger(ImportFailure.class);

    private ImportFailure() {}

    /// What people are told of it; the log has the whole.
    ///
    /// @param name of what is imported
    static String sentence(String name, Throwable failure) {
        LOG.error("The import of {} failed", name, failure);
        return UnusableStorage.behind(failure)
                .map(unusable -> String.valueOf(unusable.getMessage()))
                .orElse(
                        "The import failed in a way that nobody has foreseen; the server's log has"
                                + " the whole of it.");
    }
}
