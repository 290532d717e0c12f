package org.glyphery.bench;

/// Who trains.
enum Engine {
    GLYPHERY,
    PYTORCH;

    Learner learner(StandardNetwork standard) {
        return switch (this) {
            case GLYPHERY -> new GlypheryLearner(standard);
            case PYTORCH -> new PyTorchLearner(standard);
        };
    }
}
