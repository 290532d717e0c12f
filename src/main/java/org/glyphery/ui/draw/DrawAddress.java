package org.glyphery.ui.draw;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Optional;
import org.glyphery.ui.AddressLine;

/// What the drawing page's address keeps over a reload: `?models=a,b&example=1234`.
///
/// @param models chosen by name; none for the best of each kind
/// @param example a test digit's number, as the address has it
record DrawAddress(List<String> models, Optional<String> example) {

    private static final String MODELS = "models";
    private static final String EXAMPLE = "example";

    static DrawAddress of(Location location) {
        var parameters = location.getQueryParameters();
        return new DrawAddress(
                names(parameters.getSingleParameter(MODELS).orElse("")),
                parameters.getSingleParameter(EXAMPLE));
    }

    /// Names as the address and the browser's memory have them.
    static List<String> names(String joined) {
        return joined.isBlank() ? List.of() : List.of(joined.split(","));
    }

    DrawAddress withModels(List<String> names) {
        return new DrawAddress(List.copyOf(names), example);
    }

    DrawAddress withExample(Optional<String> shown) {
        return new DrawAddress(models, shown);
    }

    void show(UI page) {
        var line = new AddressLine("");
        if (!models.isEmpty()) line.with(MODELS, String.join(",", models));
        example.ifPresent(number -> line.with(EXAMPLE, number));
        line.show(page);
    }
}
