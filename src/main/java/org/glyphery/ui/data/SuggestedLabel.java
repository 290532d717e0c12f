package org.glyphery.ui.data;

/// What networks suggest for the picture under the cursor, as the wall tells it, see
/// frontend/label-wall.ts.
///
/// @param index in its split of the version
/// @param label of the version; below zero where nothing is suggested
/// @param instead the label that it has now
record SuggestedLabel(String split, int index, int label, int instead) {}
