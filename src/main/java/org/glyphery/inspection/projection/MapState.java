package org.glyphery.inspection.projection;

import java.util.Optional;

/// How far a map is.
///
/// @param doing what is done now, in words
/// @param share of that which is done, from 0 to 1
/// @param map absent before its end
public record MapState(String doing, double share, Optional<ExampleMap> map) {}
