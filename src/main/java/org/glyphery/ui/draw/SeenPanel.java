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
import org.glyphery.image.InkForm;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Prediction;
import org.glyphery.prediction.Replies;
import org.glyphery.run.ModelName;
import org.glyphery.ui.Choice;
import org.glyphery.ui.GlyphView;

/// The glyph that networks really see, and how the drawing is brought onto it.
final class SeenPanel extends Div {

    /// The most glyphs beside the first.
    private static final int MOST_OTHERS = 3;

    private final GlyphView seen = new GlyphView();
    private final Div others = new Div();
    private final Paragraph readers = new Paragraph();
    private final Paragraph note = new Paragraph();
    private Optional<Centring> centring = Optional.empty();
    private List<Model> models = List.of();

    /// @param chooses is called with a centring, or none for that of each model's dataset
    SeenPanel(Consumer<Optional<Centring>> chooses) {
        addClassName("seen");
        note.addClassName("note");
        Map<Optional<Centring>, String> titles = new LinkedHashMap<>();
        titles.put(Optional.empty(), "As learned");
        for (var each : Centring.values()) titles.put(Optional.of(each), title(each));
        var choice =
                new Choice<>(
                        "Centring",
                        titles,
                        centring,
                        chosen -> {
                            centring = chosen;
                            explain();
                            chooses.accept(chosen);
                        });
        readers.addClassName("note");
        others.addClassName("others");
        var glyphs = new Div(seen, others);
        glyphs.addClassName("glyphs");
        add(glyphs, new Div(new H2("What the networks see"), choice, note, readers));
        readers.setVisible(false);
    }

    /// @param onShow the models that see something, the best first
    /// @param glyphs that each of them sees; none while nothing is drawn
    /// @param replies of the same models
    void show(List<Model> onShow, Map<ModelName, Glyph> glyphs, Replies replies) {
        models = onShow;
        explain();
        Map<Glyph, List<String>> names = new LinkedHashMap<>();
        for (Model model : onShow) {
            Glyph own = glyphs.get(model.name());
            if (own == null) continue;
            names.computeIfAbsent(own, _ -> new ArrayList<>());
            Glyph read = replies.of(model.name()).flatMap(Prediction::seen).orElse(own);
            names.computeIfAbsent(read, _ -> new ArrayList<>()).add(model.run().name());
        }
        var all = List.copyOf(names.keySet());
        if (all.isEmpty()) seen.clear("Nothing to see yet");
        else seen.show(all.getFirst(), label("What the networks see", all.getFirst()));
        List<String> sentences = new ArrayList<>();
        for (Glyph glyph : all.subList(Math.min(1, all.size()), all.size())) {
            List<String> readBy = names.getOrDefault(glyph, List.of());
            if (readBy.isEmpty() || sentences.size() == MOST_OTHERS) continue;
            String label = label("The same for " + NumberWords.list(readBy), glyph);
            other(sentences.size()).show(glyph, label);
            sentences.add(sentence(all.getFirst(), glyph, readBy));
        }
        while (others.getComponentCount() > sentences.size()) {
            others.remove(others.getComponentAt(sentences.size()));
        }
        readers.setVisible(!sentences.isEmpty());
        readers.setText(String.join(" ", sentences));
    }

    /// The view at this place beside the first one, which stays while the pen moves.
    private GlyphView other(int place) {
        if (place == others.getComponentCount()) others.add(new GlyphView());
        return (GlyphView) others.getComponentAt(place);
    }

    private static String label(String words, Glyph glyph) {
        var shape = glyph.shape();
        return "%s, %d by %d pixels".formatted(words, shape.height(), shape.width());
    }

    private static String sentence(Glyph first, Glyph glyph, List<String> names) {
        var shape = glyph.shape();
        String way;
        if (!shape.equals(first.shape())) {
            way = "In %d by %d pixels".formatted(shape.height(), shape.width());
        } else if (isBinary(glyph)) {
            way = "In black and white";
        } else {
            way = "In another box";
        }
        return "%s: how %s %s it."
                .formatted(way, NumberWords.list(names), names.size() == 1 ? "reads" : "read");
    }

    private static boolean isBinary(Glyph glyph) {
        return glyph.equals(glyph.binarised(1));
    }

    private void explain() {
        note.setText(centring.map(SeenPanel::explanation).orElseGet(() -> learned(models)));
    }

    private static String title(Centring centring) {
        return switch (centring) {
            case MASS -> "Centre of mass";
            case BOX -> "Box";
            case NONE -> "As drawn";
        };
    }

    /// How the best of the models sees it as it learned, and others where it was taught likewise.
    private static String learned(List<Model> models) {
        if (models.isEmpty()) return "Brought into the form of what the networks learned from.";
        Model first = models.getFirst();
        InkForm form = first.inkForm();
        String middle =
                switch (form.centring()) {
                    case MASS -> "the centre of mass in the middle";
                    case BOX -> "the box around it in the middle";
                    case NONE -> "where it was drawn";
                };
        return "Fitted into %d by %d pixels, %s: as in %s, which %s."
                .formatted(
                        form.boxHeight(),
                        form.boxWidth(),
                        middle,
                        first.data().title(),
                        models.stream().allMatch(model -> model.inkForm().equals(form))
                                ? "the networks know"
                                : first.run().name() + " knows");
    }

    private static String explanation(Centring centring) {
        return switch (centring) {
            case MASS ->
                    "Fitted into the box that each network knows, the centre of mass in the middle:"
                            + " MNIST's own way.";
            case BOX ->
                    "Fitted into the box that each network knows, what it fills in the middle."
                            + " Networks that learned from MNIST read this a little worse.";
            case NONE ->
                    "Where and as large as it was drawn. Draw it small, or in a corner, and see who"
                            + " still reads it.";
        };
    }
}
