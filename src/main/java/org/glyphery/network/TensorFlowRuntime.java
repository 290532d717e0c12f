package org.glyphery.network;

import org.tensorflow.Graph;
import org.tensorflow.TensorFlow;
import org.tensorflow.op.Ops;

/// TensorFlow's native library, which is unpacked and loaded at its first use (seconds on the very
/// first start).
public final class TensorFlowRuntime {

    private static final String VARIANT = "org.bytedeco.javacpp.platform.extension";
    private static final String GPU_LIBRARY =
            "org/tensorflow/internal/c_api/linux-x86_64-gpu/libtensorflow_cc.so.2";

    private TensorFlowRuntime() {}

    /// Says which variant of the library there is. Otherwise JavaCPP takes it for the one for GPUs
    /// and looks for eighteen libraries of CUDA in every jar under every name, for seconds. Before
    /// TensorFlow's first use; who has said it already is heard.
    public static void chooseVariant() {
        boolean isForGpu =
                TensorFlowRuntime.class.getClassLoader().getResource(GPU_LIBRARY) != null;
        if (!isForGpu && System.getProperty(VARIANT) == null) System.setProperty(VARIANT, "");
    }

    /// Loads the library if need be, and what every graph wants of Java's classes.
    public static void load() {
        try (var graph = new Graph()) {
            Ops.create(graph).constant(new float[] {0});
        }
    }

    /// Loads the library if need be.
    ///
    /// @return TensorFlow's version
    public static String version() {
        return TensorFlow.version();
    }
}
