package org.glyphery.network;

import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.proto.ConfigProto;

/// How sessions use the processor.
final class Sessions {

    private static final int CALLERS_THREAD = -1;

    private Sessions() {}

    /// A pool of its own. Operations use one thread each: towers keep the cores busy better than
    /// large operations that split themselves.
    static Session training(Graph graph, Compute compute) {
        return new Session(
                graph,
                ConfigProto.newBuilder()
                        .setIntraOpParallelismThreads(1)
                        .setInterOpParallelismThreads(compute.threads())
                        .setUsePerSessionThreads(true)
                        .build());
    }

    /// Everything on the caller's thread, so that an answer never waits behind training in
    /// TensorFlow's pool.
    static Session answering(Graph graph) {
        return new Session(
                graph,
                ConfigProto.newBuilder()
                        .setIntraOpParallelismThreads(1)
                        .setInterOpParallelismThreads(CALLERS_THREAD)
                        .build());
    }
}
