package org.glyphery.ui.run;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import org.glyphery.ui.AddressLine;

/// The parts of a run's page, each with an address of its own: `?tab=mistakes`. The first is what a
/// person sees who asks for none.
enum RunTab {
    OVERVIEW("Overview"),
    NETWORK("Network"),
    MAP("Map"),
    MISTAKES("Mistakes"),
    HEALTH("Health");

    private static final String NAME = "tab";

    private final String words;

    RunTab(String words) {
        this.words = words;
    }

    /// What cannot be read counts as the first.
    static RunTab of(QueryParameters parameters) {
        String asked = parameters.getSingleParameter(NAME).orElse("");
        return Arrays.stream(values())
                .filter(tab -> tab.written().equals(asked))
                .findFirst()
                .orElse(OVERVIEW);
    }

    void write(AddressLine line) {
        if (this != OVERVIEW) line.with(NAME, written());
    }

    String words() {
        return words;
    }

    private String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
