package org.glyphery.training;

/// What random numbers are for, as the last part of their key.
enum Purpose {
    ORDER(0),
    AUGMENTATION(1),
    DROPOUT(2),
    INITIALISATION(3),
    LABELS(4);

    /// The key, which never changes: stored runs are repeated by it.
    final int key;

    Purpose(int key) {
        this.key = key;
    }
}
