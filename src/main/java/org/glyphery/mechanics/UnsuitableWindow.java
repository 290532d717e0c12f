package org.glyphery.mechanics;

/// A window that cannot slide over what there is.
public final class UnsuitableWindow extends RuntimeException {

    UnsuitableWindow(String sentence) {
        super(sentence);
    }
}
