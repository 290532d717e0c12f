package org.glyphery.dataset;

import org.glyphery.UserError;

/// A dataset's file is not what it should be.
public final class UnusableDataset extends UserError {

    /// @param file the file's name
    /// @param expected what should be there, "60,000 pictures of 28x28"
    /// @param found what is there
    UnusableDataset(String file, String expected, String found) {
        super(
                "The file %s cannot be used: expected %s, found %s. Put the original file back and start again."
                        .formatted(file, expected, found));
    }
}
