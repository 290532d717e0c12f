package org.glyphery.api.serving;

/// The names of what goes in and comes out, the same for every model.
final class Signature {

    /// [size, height, width, channels] in [0, 1]; 0 is paper, 1 is ink.
    static final String INPUT = "images";

    /// [size, classes]; each row adds up to 1.
    static final String OUTPUT = "probabilities";

    static final String NAME = "serving_default";

    private Signature() {}
}
