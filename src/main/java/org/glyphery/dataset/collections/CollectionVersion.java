package org.glyphery.dataset.collections;

import org.glyphery.dataset.DatasetFacts;

/// A version that was made of a collection.
///
/// @param gone how many of its pictures were erased since
public record CollectionVersion(DatasetFacts facts, int gone) {}
