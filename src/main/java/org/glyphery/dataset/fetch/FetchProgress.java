package org.glyphery.dataset.fetch;

import java.util.OptionalLong;

/// How far a fetch is.
///
/// @param file that arrives now
/// @param bytes of all files that are here by now
/// @param ofBytes all files' together; empty while not all sizes are known
public record FetchProgress(String file, long bytes, OptionalLong ofBytes) {}
