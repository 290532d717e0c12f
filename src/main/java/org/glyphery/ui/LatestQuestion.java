package org.glyphery.ui;

import com.vaadin.flow.component.UI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a part of a page asks networks, which takes its time: the page goes on meanwhile. Only what
/// was asked last is answered, however fast a slider is dragged.
public final class LatestQuestion {

    private static final Logger LOG = LoggerFactory.getLogger(LatestQuestion.class);

    private final AtomicInteger turns = new AtomicInteger();

    /// One after the other, so that what is asked no more when its turn comes is never computed.
    private final ReentrantLock asking = new ReentrantLock();

    /// @param answered is called with the answer under the page's lock
    public <T> void ask(Supplier<T> question, Consumer<T> answered) {
        ask(question, answered, () -> {});
    }

    /// @param failed is called instead where there is no answer
    public <T> void ask(Supplier<T> question, Consumer<T> answered, Runnable failed) {
        int turn = turns.incrementAndGet();
        UI page = UI.getCurrentOrThrow();
        Thread.ofVirtual()
                .start(() -> {
                    asking.lock();
                    try {
                        if (turn != turns.get()) return;
                        T answer = question.get();
                        tell(page, turn, () -> answered.accept(answer));
                    } catch (RuntimeException gone) { // as of a run that is deleted meanwhile
                        LOG.warn("A question of a page was not answered", gone);
                        tell(page, turn, failed);
                    } finally {
                        asking.unlock();
                    }
                });
    }

    private void tell(UI page, int turn, Runnable news) {
        Pages.change(
                page,
                () -> {
                    if (turn == turns.get()) news.run();
                });
    }

    /// What was asked before is not answered any more.
    public void forget() {
        turns.incrementAndGet();
    }
}
