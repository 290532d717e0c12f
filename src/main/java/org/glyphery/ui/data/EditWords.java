package org.glyphery.ui.data;

import java.util.List;
import java.util.function.IntFunction;
import org.glyphery.NumberWords;
import org.glyphery.dataset.labelling.DraftClasses;
import org.glyphery.dataset.labelling.DraftedPicture;
import org.glyphery.dataset.labelling.LabelEdit;
import org.glyphery.dataset.labelling.OpenedDraft;
import org.glyphery.dataset.labelling.Stance;

/// What pages say of changes in labels.
///
/// @param names of the classes of the version that was labelled
record EditWords(List<String> names) {

    /// What was done, short.
    ///
    /// @param before the label of a picture in the version, by its place
    String of(LabelEdit edit, IntFunction<String> before) {
        return switch (edit) {
            case LabelEdit.Relabel it -> subject(it, before) + " → " + name(it.label());
            case LabelEdit.Exclude it -> subject(it, before) + " left out";
            case LabelEdit.Include it -> subject(it, before) + " taken in again";
            case LabelEdit.TagPictures it -> subject(it, before) + " #" + it.tag();
            case LabelEdit.UntagPictures it -> subject(it, before) + " without #" + it.tag();
            case LabelEdit.Settle it -> subject(it, before) + " settled: " + of(it.stance());
            case LabelEdit.RenameClass(int label, String name) ->
                    "Class %s is called %s".formatted(name(label), name);
            case LabelEdit.MergeClasses(int from, int into) ->
                    "Class %s merged into %s".formatted(name(from), name(into));
        };
    }

    /// What was done to a picture that stands beside.
    String alone(LabelEdit edit) {
        return of(edit, _ -> "").strip();
    }

    private static String subject(LabelEdit.OfPictures edit, IntFunction<String> before) {
        int pictures = edit.places().size();
        return pictures == 1
                ? before.apply(edit.places().getFirst())
                : NumberWords.count(pictures) + " pictures";
    }

    /// What somebody holds a picture to be.
    String of(Stance stance) {
        return stance.isExcluded() ? "left out" : name(stance.label());
    }

    /// What a draft has made of a picture, behind its title; empty where that is nothing.
    static String behindTitle(OpenedDraft draft, ShownExample example) {
        int place = example.examples().place(example.index());
        return draft.state()
                .picture(example.split(), place)
                .map(picture -> behindTitle(picture, draft.state().classes()))
                .orElse("");
    }

    private static String behindTitle(DraftedPicture picture, DraftClasses classes) {
        if (picture.isDisputed()) return " · disagreed on";
        if (picture.stance().isExcluded()) return " · left out";
        return picture.isRelabelled() ? " · now " + classes.name(picture.stance().label()) : "";
    }

    private String name(int label) {
        return label >= 0 && label < names.size() ? names.get(label) : "class " + label;
    }
}
