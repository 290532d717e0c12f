package org.glyphery.network;

/// The examples of one step. Its arrays are shared, not copied, and may be longer than the batch.
///
/// @param pixels [size, height, width, channels] in [0, 1]; 0 is paper, 1 is ink
/// @param labels [size], from 0
public record Batch(float[] pixels, int[] labels, int size) {}
