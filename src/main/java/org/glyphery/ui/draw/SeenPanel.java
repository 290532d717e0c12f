package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.image.Centring;
import org.glyphery.image.Glyph;
import org.glyphery.ui.Choice;
import org.glyphery.ui.GlyphView;

/// The glyph that networks really see, and how the drawing is brought onto it.
final class SeenPanel extends Div {

    private final GlyphView seen = new GlyphView();
    private final Paragraph note = new Paragraph();

    SeenPanel(Consumer<Centring> chooses) {
        addClassName("seen");
        note.addClassName("note");
        Map<Centring, String> titles = new LinkedHashMap<>();
        for (var centring : Centring.values()) titles.put(centring, title(centring));
        var choice =
                new Choice<>(
                        "Centring",
                        titles,
                        Centring.MASS,
                        chosen -> {
                            note.setText(explanation(chosen));
                            chooses.accept(chosen);
                        });
        note.setText(explanation(Centring.MASS));
        add(seen, new Div(new H2("What the networks see"), choice, note));
    }

    void show(Optional<Glyph> glyph) {
        glyph.ifPresentOrElse(
                shown -> seen.show(shown, "What the networks see, 28 by 28 pixels"),
                () -> seen.clear("Nothing to see yet"));
    }

    private static String title(Centring centring) {
        return switch (centring) {
            case MASS -> "Centre of mass";
            case BOX -> "Box";
            case NONE -> "As drawn";
        };
    }

    private static String explanation(Centring centring) {
        return switch (centring) {
            case MASS ->
                    "Fitted into 20 by 20 pixels, the centre of mass in the middle: as in MNIST,"
                            + " which the networks know.";
            case BOX ->
                    "Fitted into 20 by 20 pixels, the box around it in the middle. Networks that"
                            + " learned from MNIST read this a little worse.";
            case NONE ->
                    "Where and as large as it was drawn. Draw it small, or in a corner, and see who"
                            + " still reads it.";
        };
    }
}
