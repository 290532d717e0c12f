package org.glyphery.dataset.reader;

/// How much may come out of what was given.
///
/// @param unpackedBytes of all that an archive holds
/// @param entries files and folders, of an archive or a folder
/// @param pictureBytes of one picture's file, or of its numbers, four bytes each
public record ReaderLimits(long unpackedBytes, int entries, long examples, long pictureBytes) {}
