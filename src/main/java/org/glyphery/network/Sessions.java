package org.glyphery.network;

import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;

/// How sessions use the processor.
final class Sessions {

    private static final int CALLERS_THREAD = -1;

    /// The options without TensorFlow's rewriting of graphs before their first run. Ours have
    /// nothing left for it: steps are as fast or faster without, and a network that reads pixel by
    /// pixel takes its first step after 2 s instead of 23.
    private static final GraphOptions AS_WRITTEN =
            GraphOptions.newBuilder()
                    .setRewriteOptions(RewriterConfig.newBuilder().setDisableMetaOptimizer(true))
                    .build();

    private static final GraphOptions UNFUSED =
            GraphOptions.newBuilder()
                    .setRewriteOptions(
                            RewriterConfig.newBuilder().setRemapping(RewriterConfig.Toggle.OFF))
                    .build();

    static {
        TensorFlowGreetings.greet(Sessions::runSmallestGraph);
    }

    private Sessions() {}

    private static void runSmallestGraph() {
        try (var graph = new Graph();
                var session = new Session(graph)) {
            var one = Ops.create(graph).constant(1f);
            session.runner().fetch(one).run().close();
        }
    }

    /// A pool of its own. Operations use one thread each: towers keep the cores busy better than
    /// large operations that split themselves.
    static Session training(Graph graph, Compute compute) {
        return new Session(
                graph,
                ConfigProto.newBuilder()
                        .setIntraOpParallelismThreads(1)
                        .setInterOpParallelismThreads(compute.threads())
                        .setUsePerSessionThreads(true)
                        .setGraphOptions(AS_WRITTEN)
                        .build());
    }

    /// Everything on the caller's thread, so that an answer never waits behind training in
    /// TensorFlow's pool.
    static Session answering(Graph graph) {
        return new Session(graph, answering().build());
    }

    /// The same, but no operations are made into one before the first run.
    static Session answeringUnfused(Graph graph) {
        return new Session(graph, answering().setGraphOptions(UNFUSED).build());
    }

    /// A session that computes on the caller's thread, each operation as it was written: what is
    /// asked of a probe may be any of them.
    static Session probing(Graph graph) {
        return new Session(graph, answering().setGraphOptions(AS_WRITTEN).build());
    }

    private static ConfigProto.Builder answering() {
        return ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(1)
                .setInterOpParallelismThreads(CALLERS_THREAD);
    }
}
