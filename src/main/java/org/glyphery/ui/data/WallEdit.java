package org.glyphery.ui.data;

import java.util.List;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.labelling.DraftState;
import org.glyphery.dataset.labelling.LabelEdit;

/// What a person wants of chosen pictures, as the wall tells it, see frontend/wall-labels.ts.
///
/// @param what "label", "exclude" or "tag"
/// @param indices of the pictures in their split of the version
/// @param label of the version; below zero where it is about something else
record WallEdit(String what, String split, List<Integer> indices, int label, String tag) {

    WallEdit {
        indices = List.copyOf(indices);
    }

    /// That the label is taken which networks suggest.
    static WallEdit of(SuggestedLabel suggested) {
        return new WallEdit(
                "label", suggested.split(), List.of(suggested.index()), suggested.label(), "");
    }

    /// The edit of a draft that it comes to: what all pictures have is taken off them again.
    ///
    /// @param places of the pictures among those that are stored
    LabelEdit in(DraftState state, Split of, List<Integer> places) {
        return switch (what) {
            case "label" -> new LabelEdit.Relabel(of, places, label);
            case "exclude" ->
                    state.areExcluded(of, places)
                            ? new LabelEdit.Include(of, places)
                            : new LabelEdit.Exclude(of, places);
            default ->
                    state.areTagged(of, places, tag)
                            ? new LabelEdit.UntagPictures(of, places, tag)
                            : new LabelEdit.TagPictures(of, places, tag);
        };
    }
}
