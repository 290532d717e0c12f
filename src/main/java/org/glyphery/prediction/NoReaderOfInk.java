package org.glyphery.prediction;

import org.glyphery.UserError;

/// A model that was taught something else than handwriting is asked to read some.
public final class NoReaderOfInk extends UserError {

    public NoReaderOfInk(Model model) {
        super(
                """
                The model "%s" was taught %s, not handwriting: \
                send it pictures like those to /api/pictures/predictions, or as numbers to /v1/models/%s:predict.\
                """
                        .formatted(model.name(), model.data().title(), model.name()));
    }
}
