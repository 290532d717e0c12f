package org.glyphery.run;

import org.glyphery.network.TensorFlowRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/// Loads TensorFlow beside the rest of the start: the very first load unpacks its library, which
/// takes seconds that the first models should not have to wait for. Not before the home folder is
/// open, which also looks for room on the disk. Registered in META-INF/spring.factories, since no
/// bean is as early.
public final class TensorFlowWarmUp
        implements ApplicationListener<ApplicationContextInitializedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(TensorFlowWarmUp.class);

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        TensorFlowRuntime.chooseVariant();
        Thread.ofPlatform().name("tensorflow-warm-up").daemon().start(TensorFlowWarmUp::load);
    }

    private static void load() {
        try {
            TensorFlowRuntime.load();
        } catch (LinkageError e) {
            LOG.debug("TensorFlow does not load; the first run will say so", e);
        }
    }
}
