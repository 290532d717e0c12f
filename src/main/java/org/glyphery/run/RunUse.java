package org.glyphery.run;

/// What a run holds on the disk.
///
/// @param epochs of which the weights are kept
/// @param bytes of all its files
/// @param freeable bytes of the weights of all epochs but best and last; 0 while it waits or trains
public record RunUse(Run run, int epochs, long bytes, long freeable) {}
