package org.glyphery.ui.serving;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.glyphery.run.ModelName;
import org.glyphery.ui.AddressLine;

/// What the page's address keeps over a reload: `?model=cnn-16-32&label=last&in=python`.
///
/// @param model its own name, or a served one; absent for the first
/// @param label `best` or `last`
record ServingAddress(Optional<ModelName> model, String label, Snippet snippet) {

    private static final String MODEL = "model";
    private static final String LABEL = "label";
    private static final String IN = "in";

    static final String BEST = "best";
    static final String LAST = "last";

    /// What cannot be read counts as absent.
    static ServingAddress of(Location location) {
        var parameters = location.getQueryParameters();
        return new ServingAddress(
                parameters.getSingleParameter(MODEL).flatMap(ModelName::read),
                parameters.getSingleParameter(LABEL).filter(LAST::equals).orElse(BEST),
                parameters
                        .getSingleParameter(IN)
                        .flatMap(ServingAddress::snippet)
                        .orElse(Snippet.CURL));
    }

    private static Optional<Snippet> snippet(String written) {
        return Arrays.stream(Snippet.values())
                .filter(each -> name(each).equals(written))
                .findFirst();
    }

    private static String name(Snippet snippet) {
        return snippet.name().toLowerCase(Locale.ROOT);
    }

    ServingAddress asking(ModelName other) {
        return new ServingAddress(Optional.of(other), label, snippet);
    }

    ServingAddress labelled(String other) {
        return new ServingAddress(model, other, snippet);
    }

    ServingAddress in(Snippet other) {
        return new ServingAddress(model, label, other);
    }

    void show(UI page) {
        var line = new AddressLine(ServingView.SERVING);
        model.ifPresent(name -> line.with(MODEL, name.value()));
        if (label.equals(LAST)) line.with(LABEL, LAST);
        if (snippet != Snippet.CURL) line.with(IN, name(snippet));
        line.show(page);
    }
}
