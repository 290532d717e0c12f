package org.glyphery.ui.data;

import java.util.List;

/// What a person wants of chosen pictures, as the wall tells it, see frontend/wall-labels.ts.
///
/// @param what "label", "exclude" or "tag"
/// @param indices of the pictures in their split of the version
/// @param label of the version; below zero where it is about something else
record WallEdit(String what, String split, List<Integer> indices, int label, String tag) {

    WallEdit {
        indices = List.copyOf(indices);
    }
}
