package org.glyphery.dataset.imports;

import org.glyphery.dataset.DatasetName;

/// An import that has ended without a dataset.
///
/// @param reason a sentence
public record FailedImport(DatasetName name, String title, String reason) {}
