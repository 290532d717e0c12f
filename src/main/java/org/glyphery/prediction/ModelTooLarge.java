package org.glyphery.prediction;

import org.glyphery.Bytes;
import org.glyphery.UserError;
import org.glyphery.run.Run;

/// A model that alone takes more memory than all loaded models together may.
public final class ModelTooLarge extends UserError {

    ModelTooLarge(Run run, long bytes, long limit) {
        super(
                "The model \"%s\" takes about %s of memory to answer, and loaded models may take %s together. Raise the setting glyphery.serving.memory."
                        .formatted(run.model(), Bytes.words(bytes), Bytes.words(limit)));
    }
}
