package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;

/// What a part of a page does not do before somebody scrolls there.
final class OnceSeen {

    private boolean seen;
    private Runnable waiting = () -> {};

    /// @param part of the page that is waited for to be seen
    OnceSeen(Component part) {
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

    /// Runs this once the part is seen, at once if it was; what waited before is not run any more.
    void run(Runnable work) {
        waiting = work;
        if (seen) work.run();
    }

    private void begin() {
        seen = true;
        waiting.run();
    }
}
