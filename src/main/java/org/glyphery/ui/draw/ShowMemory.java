package org.glyphery.ui.draw;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.BiConsumer;
import org.glyphery.prediction.Alphabet;
import org.glyphery.ui.ChosenModel;

/// What the browser remembers of the page: what was drawn last, and which models it shows.
final class ShowMemory {

    private static final String MODELS = "glyphery.models";
    private static final String ALPHABET = "glyphery.alphabet";

    private final Element page;

    ShowMemory(Element page) {
        this.page = page;
    }

    /// Tells the name of the alphabet and the models, both of which may be empty.
    void recall(BiConsumer<String, List<ChosenModel>> hears) {
        page.executeJs(
                        "return [localStorage.getItem($0) ?? '', localStorage.getItem($1) ?? '']",
                        ALPHABET,
                        MODELS)
                .then(remembered ->
                        hears.accept(
                                remembered.path(0).asString(),
                                DrawAddress.models(remembered.path(1).asString())));
    }

    void keep(Alphabet alphabet) {
        keep(ALPHABET, alphabet.name());
    }

    void keep(List<ChosenModel> models) {
        keep(MODELS, DrawAddress.written(models));
    }

    private void keep(String key, String value) {
        page.executeJs("localStorage.setItem($0, $1)", key, value);
    }
}
