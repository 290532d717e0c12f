package org.glyphery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageCourierTest {

    /// What a page was asked to change, before its lock is free.
    private final BlockingQueue<Runnable> asked = new LinkedBlockingQueue<>();

    private final List<String> changes = new ArrayList<>();
    private final PageCourier courier = new PageCourier();

    private final UI page =
            new UI() {
                @Override
                public SerializableRunnable accessLater(
                        SerializableRunnable change, SerializableRunnable gone) {
                    return () -> asked.add(change);
                }
            };

    @AfterEach
    void close() {
        courier.close();
    }

    @Test
    void what_is_told_again_before_it_arrives_is_brought_once() throws InterruptedException {
        Runnable news = courier.together(page, () -> changes.add("news"));
        news.run();
        news.run();
        news.run();
        courier.bring(page, () -> changes.add("other"));
        asked.take().run();
        asked.take().run();
        assertThat(changes).containsExactly("news", "other");

        news.run();
        asked.take().run();
        assertThat(changes).containsExactly("news", "other", "news");
    }
}
