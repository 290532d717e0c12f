package org.glyphery.dataset.labelling;

import java.util.HashSet;
import org.glyphery.InvalidSetting;

/// Whether an edit can be made in a draft.
record EditCheck(OpenedDraft draft, String author) {

    /// @throws org.glyphery.UserError if it cannot
    void require(LabelEdit edit) {
        DraftClasses classes = draft.state().classes();
        switch (edit) {
            case LabelEdit.OfPictures pictures -> requirePictures(pictures);
            case LabelEdit.RenameClass(int label, String name) -> requireName(label, name);
            case LabelEdit.MergeClasses(int from, int into) -> {
                classes.require("class that is merged", from);
                classes.require("class that takes it in", into);
                if (from == into) {
                    throw new InvalidSetting("class that takes it in", "another one", "the same");
                }
            }
        }
    }

    private void requirePictures(LabelEdit.OfPictures edit) {
        if (edit.places().isEmpty()) throw new InvalidSetting("pictures", "at least one", "none");
        if (new HashSet<>(edit.places()).size() < edit.places().size()) {
            throw new InvalidSetting("pictures", "each of them once", "one twice");
        }
        for (int place : edit.places()) {
            if (draft.state().version().label(edit.split(), place) < 0) {
                throw new InvalidSetting("picture", "one that the version has", "number " + place);
            }
        }
        DraftClasses classes = draft.state().classes();
        if (edit instanceof LabelEdit.Relabel(var _, var _, int label)) {
            classes.require("label", label);
        }
        if (edit instanceof LabelEdit.Settle && !areDisputed(edit)) throw UnsuitableDraft.settled();
        if (edit instanceof LabelEdit.Settle(var _, var _, Stance stance) && !stance.isExcluded()) {
            classes.require("label", stance.label());
        }
    }

    private boolean areDisputed(LabelEdit.OfPictures edit) {
        return edit.places().stream()
                .allMatch(place ->
                        draft.state()
                                .picture(edit.split(), place)
                                .filter(DraftedPicture::isDisputed)
                                .isPresent());
    }

    private void requireName(int label, String name) {
        DraftClasses classes = draft.state().classes();
        classes.require("class", label);
        for (int other : classes.left()) {
            if (other != label && classes.name(other).equalsIgnoreCase(name)) {
                throw new InvalidSetting(
                        "name of the class",
                        "one that no other class has; merge the two if they are the same",
                        "\"" + name + "\"");
            }
        }
        draft.lastName(label)
                .filter(change -> !change.author().equals(author))
                .ifPresent(change -> {
                    throw UnsuitableDraft.renamed(classes.name(label), change.author());
                });
    }
}
