package org.glyphery.dataset.imports;

import java.nio.file.Path;

/// What is imported.
///
/// @param file a file or a folder
/// @param name as its owner calls it
/// @param isTemporary whether it is deleted once it has been read
public record ImportSource(Path file, String name, boolean isTemporary) {}
