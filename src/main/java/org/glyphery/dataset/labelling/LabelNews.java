package org.glyphery.dataset.labelling;

import java.util.Optional;

/// What has happened to a draft.
///
/// @param edit what was changed, or taken back; absent where the draft itself is another one now,
///   as when a version was made of it
public record LabelNews(LabelDraft draft, Optional<LabelEdit> edit) {}
