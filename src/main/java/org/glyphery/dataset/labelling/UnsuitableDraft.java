package org.glyphery.dataset.labelling;

import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.UserError;

/// A draft is asked for what it cannot do as it is.
public final class UnsuitableDraft extends UserError {

    private UnsuitableDraft(String sentence) {
        super(sentence);
    }

    static UnsuitableDraft ended(LabelDraft draft) {
        return new UnsuitableDraft(
                draft.made()
                        .map(version ->
                                "The draft \"%s\" has become the version %s, which never changes: begin a draft of that version."
                                        .formatted(draft.title(), version))
                        .orElse(
                                "The draft \"%s\" was put away: begin another one."
                                        .formatted(draft.title())));
    }

    static UnsuitableDraft disputed(int pictures) {
        return new UnsuitableDraft(
                "People disagree on %s: settle that first, since a version has one label a picture."
                        .formatted(
                                pictures == 1
                                        ? "a picture"
                                        : NumberWords.count(pictures) + " pictures"));
    }

    static UnsuitableDraft empty() {
        return new UnsuitableDraft(
                "All pictures to train on are left out: take some in again, or there is nothing to"
                        + " learn from.");
    }

    static UnsuitableDraft oneClass(String name) {
        return new UnsuitableDraft(
                "All classes are merged into \"%s\", and with one class there is nothing to tell apart: take a merger back."
                        .formatted(name));
    }

    static UnsuitableDraft sameName(String name) {
        return new UnsuitableDraft(
                "Two classes are called \"%s\": give one of them another name, or merge the two."
                        .formatted(name));
    }

    static UnsuitableDraft renamed(String name, String author) {
        return new UnsuitableDraft(
                "%s has renamed this class to \"%s\" in this draft: ask them to take that back first."
                        .formatted(author, name));
    }

    static UnsuitableDraft open(List<LabelDraft> drafts) {
        return new UnsuitableDraft(
                "This version is being labelled in %s: put that away first, or make a version of it."
                        .formatted(listed(drafts)));
    }

    static UnsuitableDraft openOf(List<LabelDraft> drafts) {
        return new UnsuitableDraft(
                "This dataset is being labelled in %s: put that away first."
                        .formatted(listed(drafts)));
    }

    static UnsuitableDraft settled() {
        return new UnsuitableDraft(
                "People do not disagree on this picture any more: look at what it is now.");
    }

    static UnsuitableDraft saidAnew() {
        return new UnsuitableDraft(
                "Somebody has just said something else of this picture: look at it again before you"
                        + " decide.");
    }

    private static String listed(List<LabelDraft> drafts) {
        return drafts.stream()
                .map(draft -> "the draft \"%s\" of %s".formatted(draft.title(), draft.author()))
                .collect(Collectors.joining(", "));
    }
}
