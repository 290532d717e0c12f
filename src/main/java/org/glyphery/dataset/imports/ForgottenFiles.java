package org.glyphery.dataset.imports;

import org.glyphery.UserError;

/// Files are to become a dataset that were given up, perhaps on another page.
final class ForgottenFiles extends UserError {

    ForgottenFiles(String name) {
        super(
                "%s is not here any more: it was imported, given up or taken away. Send it again."
                        .formatted(name));
    }
}
