package org.glyphery.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks at the bin once a minute while a server runs: what has been there for its time goes, and,
/// where the disk runs short, the oldest.
@Component
class BinEmptying {

    private static final Logger LOG = LoggerFactory.getLogger(BinEmptying.class);

    private final RunBin bin;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("bin").daemon().factory());

    BinEmptying(RunBin bin) {
        this.bin = bin;
    }

    @PostConstruct
    void start() {
        var _ = clock.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
    }

    private void look() {
        try {
            bin.removeOld(Instant.now());
            bin.makeRoom();
        } catch (RuntimeException e) { // else it would be the last time
            LOG.warn("The bin could not be emptied", e);
        }
    }
}
