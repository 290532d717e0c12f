package org.glyphery.network;

import org.tensorflow.TensorFlow;

/// TensorFlow's native library, which is unpacked and loaded at its first use (seconds on the very
/// first start).
public final class TensorFlowRuntime {

    private TensorFlowRuntime() {}

    /// Loads the library if need be.
    ///
    /// @return TensorFlow's version
    public static String version() {
        return TensorFlow.version();
    }
}
