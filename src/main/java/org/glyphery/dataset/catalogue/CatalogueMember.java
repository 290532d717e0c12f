package org.glyphery.dataset.catalogue;

import java.util.Optional;

/// A file of a dataset, or a member of an archive that is one.
///
/// @param file its name among the dataset's files
/// @param member the path inside the archive
public record CatalogueMember(String file, Optional<String> member) {}
