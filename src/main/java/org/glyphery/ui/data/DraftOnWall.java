package org.glyphery.ui.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.labelling.DraftClasses;
import org.glyphery.dataset.labelling.DraftState;
import org.glyphery.dataset.labelling.OpenedDraft;

/// A draft as the wall shows it, see frontend/label-draft.ts.
///
/// @param names what each class of the version is called now
/// @param left the labels that can be given
/// @param pictures those that were changed, by the word of their split
record DraftOnWall(
        String id,
        List<String> names,
        List<Integer> left,
        Map<String, List<PictureOnWall>> pictures) {

    /// A picture that was changed.
    ///
    /// @param index in its split of the version
    record PictureOnWall(
            int index, int label, boolean excluded, boolean disputed, List<String> tags) {}

    static DraftOnWall of(OpenedDraft draft, Map<Split, Examples> splits) {
        DraftClasses classes = draft.state().classes();
        Map<String, List<PictureOnWall>> pictures = new LinkedHashMap<>();
        splits.forEach((split, examples) ->
                pictures.put(
                        split.word(),
                        pictures(
                                draft.state(),
                                split,
                                examples,
                                List.copyOf(draft.state().of(split).keySet()))));
        return new DraftOnWall(
                draft.draft().id(),
                IntStream.range(0, classes.count()).mapToObj(classes::name).toList(),
                classes.left(),
                pictures);
    }

    /// Those of some pictures that are changed.
    static List<PictureOnWall> pictures(
            DraftState state, Split split, Examples examples, List<Integer> places) {
        return places.stream()
                .flatMap(place ->
                        state.picture(split, place).stream()
                                .map(picture ->
                                        new PictureOnWall(
                                                examples.indexOf(place),
                                                picture.stance().label(),
                                                picture.stance().isExcluded(),
                                                picture.isDisputed(),
                                                List.copyOf(picture.tags()))))
                .toList();
    }
}
