package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.image.Centring;
import org.glyphery.image.Glyph;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Prediction;
import org.glyphery.prediction.Replies;
import org.glyphery.ui.Choice;
import org.glyphery.ui.GlyphView;

/// The glyph that networks really see, and how the drawing is brought onto it.
final class SeenPanel extends Div {

    private final GlyphView seen = new GlyphView();
    private final GlyphView binarised = new GlyphView();
    private final Paragraph readers = new Paragraph();
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
        readers.addClassName("note");
        var glyphs = new Div(seen, binarised);
        glyphs.addClassName("glyphs");
        add(glyphs, new Div(new H2("What the networks see"), choice, note, readers));
        binarised.setVisible(false);
        readers.setVisible(false);
    }

    /// @param models on show
    /// @param replies of the same models; none while nothing is drawn
    void show(Optional<Glyph> glyph, List<Model> models, Replies replies) {
        glyph.ifPresentOrElse(
                shown -> seen.show(shown, "What the networks see, 28 by 28 pixels"),
                () -> seen.clear("Nothing to see yet"));
        List<String> names = new ArrayList<>();
        for (Model model : models) {
            var binary = replies.of(model.name()).flatMap(Prediction::seen);
            if (binary.isEmpty()) continue;
            names.add(model.run().name());
            binarised.show(binary.get(), "The same in black and white, 28 by 28 pixels");
        }
        binarised.setVisible(!names.isEmpty());
        readers.setVisible(!names.isEmpty());
        readers.setText(
                "In black and white: how %s %s it."
                        .formatted(NumberWords.list(names), names.size() == 1 ? "reads" : "read"));
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
