package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.glyphery.dataset.labelling.DraftCounts;
import org.glyphery.dataset.labelling.LabelDraft;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A draft as programs see it. What follows `made` is told of one that is asked for alone.
///
/// @param version that it is of
/// @param made the version that was made of it
/// @param classes the names that its classes have now, those that were merged into others left out
@JsonInclude(Include.NON_NULL)
record DraftEntry(
        String id,
        String title,
        String author,
        Instant begun,
        String version,
        DraftPhase state,
        @Nullable String made,
        @Nullable DraftCounts counts,
        @Nullable List<String> classes,
        @Nullable List<DraftedPictureEntry> pictures,
        @Nullable List<ChangeEntry> changes) {

    /// Whether a draft can be changed.
    enum DraftPhase {
        OPEN,
        MADE,
        PUT_AWAY
    }

    /// A picture that was changed.
    ///
    /// @param index in its split of the draft's version
    /// @param stances what each person holds it to be, where they disagree
    @JsonInclude(Include.NON_NULL)
    record DraftedPictureEntry(
            String split,
            int index,
            int label,
            @JsonProperty("class") String className,
            boolean excluded,
            Collection<String> tags,
            @Nullable List<StanceEntry> stances) {}

    /// What somebody holds a picture to be.
    record StanceEntry(
            String author, int label, @JsonProperty("class") String className, boolean excluded) {}

    /// One change.
    ///
    /// @param undone when its author took it back
    /// @param edit its kind, and what that kind has
    @JsonInclude(Include.NON_NULL)
    record ChangeEntry(
            String id, String author, Instant made, @Nullable Instant undone, ObjectNode edit) {}

    static DraftEntry of(LabelDraft draft) {
        return new DraftEntry(
                draft.id(),
                draft.title(),
                draft.author(),
                draft.begun(),
                draft.version(),
                draft.isOpen()
                        ? DraftPhase.OPEN
                        : draft.made().isPresent() ? DraftPhase.MADE : DraftPhase.PUT_AWAY,
                draft.made().orElse(null),
                null,
                null,
                null,
                null);
    }

    /// The same with all that was done.
    DraftEntry with(
            DraftCounts all,
            List<String> names,
            List<DraftedPictureEntry> drafted,
            List<ChangeEntry> made) {
        return new DraftEntry(
                id, title, author, begun, version, state, this.made, all, names, drafted, made);
    }
}
