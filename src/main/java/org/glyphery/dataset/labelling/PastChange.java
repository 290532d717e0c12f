package org.glyphery.dataset.labelling;

import java.util.List;

/// A change that somebody made once, in a draft that may be a version by now.
///
/// @param classes the names in the version that the draft was of; none where that is gone
public record PastChange(LabelDraft draft, LabelChange change, List<String> classes) {}
