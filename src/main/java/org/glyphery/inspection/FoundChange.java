package org.glyphery.inspection;

/// The end of a search for a changed picture.
///
/// @param picture the nearest that is read as was asked for; where there is none, the one that came
///   closest to it
/// @param tips whether it is read so
/// @param steps of the search
record FoundChange(float[] picture, boolean tips, int steps) {}
