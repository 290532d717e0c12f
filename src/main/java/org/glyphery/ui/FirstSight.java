package org.glyphery.ui;

import com.vaadin.flow.component.Component;

/// What a part of a page does once somebody has scrolled to it, and not before, since it is costly.
public final class FirstSight {

    private boolean seen;
    private Runnable waiting = () -> {};

    /// @param part that is scrolled to
    public FirstSight(Component part) {
        part.getElement().addEventListener("seen", _ -> begin());
        part.getElement()
                .executeJs(
                        """
                        new IntersectionObserver((entries, observer) => {
                          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
                          observer.disconnect();
                          this.dispatchEvent(new Event('seen'));
                        }).observe(this)\
                        """);
    }

    private void begin() {
        seen = true;
        waiting.run();
    }

    /// Does it now where the part has been seen, else then, in place of what waited before.
    public void then(Runnable task) {
        waiting = task;
        if (seen) task.run();
    }

    /// What waited is not wanted any more.
    public void forget() {
        waiting = () -> {};
    }
}
