package org.glyphery.ui;

import com.vaadin.flow.component.Component;

/// The name under which somebody labels and gives drawings: given once, and kept in their browser.
public final class Person {

    private static final String KEY = "glyphery.person";

    private String name = "";

    /// Empty before it is known.
    public String name() {
        return name;
    }

    /// Reads the name that the browser has kept.
    ///
    /// @param known is called once there is one
    public void askBrowser(Component on, Runnable known) {
        on.getElement()
                .executeJs(
                        "try { return localStorage.getItem($0) ?? ''; } catch { return ''; }", KEY)
                .then(
                        String.class,
                        kept -> {
                            if (kept.isBlank() || !name.isEmpty()) return;
                            name = kept.strip();
                            known.run();
                        });
    }

    public void is(Component on, String given) {
        name = given.strip();
        on.getElement()
                .executeJs(
                        "try { localStorage.setItem($0, $1); } catch { /* only now */ }",
                        KEY,
                        name);
    }
}
