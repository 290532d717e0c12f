package org.glyphery.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.glyphery.UserError;

/// A report cannot be stored where it was asked for.
final class UnwritableReport extends UserError {

    UnwritableReport(Path folder, IOException failure) {
        super(
                """
                The report cannot be written to %s (%s): name another folder with --report. \
                The runs are kept, and are not trained again.\
                """
                        .formatted(folder, failure.getMessage()),
                failure);
    }
}
