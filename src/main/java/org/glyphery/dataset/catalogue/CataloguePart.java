package org.glyphery.dataset.catalogue;

import java.util.Optional;

/// Some examples of a split.
///
/// @param labels where they lie in a file of their own
public record CataloguePart(CatalogueMember pictures, Optional<CatalogueMember> labels) {}
