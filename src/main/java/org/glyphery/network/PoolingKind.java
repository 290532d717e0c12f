package org.glyphery.network;

/// How a pooling layer sums up its window.
public enum PoolingKind {
    MAX,
    AVERAGE
}
