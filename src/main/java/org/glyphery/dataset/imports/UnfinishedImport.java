package org.glyphery.dataset.imports;

import org.glyphery.dataset.DatasetName;

/// An import that is under way, or waits for its turn.
public record UnfinishedImport(DatasetName name, String title, ImportProgress progress) {}
