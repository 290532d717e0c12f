package org.glyphery.dataset.labelling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// A picture that was changed in a draft.
///
/// @param before its label in the version that the draft is of
/// @param stances what each person holds it to be, those first who spoke first; none where only its
///   tags were changed
public record DraftedPicture(int before, Map<String, Stance> stances, SortedSet<String> tags) {

    public DraftedPicture {
        stances = new LinkedHashMap<>(stances);
        tags = new TreeSet<>(tags);
    }

    /// Whether people hold it to be different things, which somebody has to settle before a version
    /// is made.
    public boolean isDisputed() {
        Stance first = stance();
        return stances.values().stream().anyMatch(each -> !each.agreesWith(first));
    }

    /// What it is; where it is disputed, what the person who spoke first says.
    public Stance stance() {
        return stances.values().stream().findFirst().orElseGet(() -> new Stance(before, false));
    }

    /// Whether it has another label than before.
    public boolean isRelabelled() {
        return !stance().isExcluded() && stance().label() != before;
    }
}
