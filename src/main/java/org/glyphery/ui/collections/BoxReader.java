package org.glyphery.ui.collections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.image.Centring;
import org.glyphery.image.FoundInk;
import org.glyphery.image.Glyph;
import org.glyphery.image.SheetCharacter.SheetBox;
import org.glyphery.image.TakenSheet;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.Prediction;
import org.glyphery.ui.GlyphView;

/// Proposes a class for what stands in a box: what the best model that knows the classes of a
/// collection reads there.
///
/// @param classes that it may be of
record BoxReader(Models models, List<String> classes) {

    /// What stands in a box.
    ///
    /// @param label the class that is proposed; empty where there is nothing, or no model to ask
    /// @param share the probability of that class
    /// @param isSure whether it is no guess
    /// @param glyph as it is kept; absent where nothing stands in the box
    record BoxReading(String label, double share, boolean isSure, Optional<Glyph> glyph) {

        static final BoxReading BLANK = new BoxReading("", 0, true, Optional.empty());

        /// The glyph as the page's components take it; empty where there is none.
        Map<String, Object> shown() {
            return glyph.map(GlyphView::message).orElseGet(Map::of);
        }
    }

    BoxReading of(TakenSheet sheet, SheetBox box) {
        return sheet.ink(box).map(this::of).orElse(BoxReading.BLANK);
    }

    private BoxReading of(FoundInk ink) {
        var glyph = Optional.of(ink.glyph(Centring.MASS));
        return model().flatMap(model -> proposed(model, ink, glyph))
                .orElseGet(() -> new BoxReading("", 0, false, glyph));
    }

    /// The best of those that know all the classes, else of those that know some.
    private Optional<Model> model() {
        List<Model> reading =
                models.readingInk().stream().filter(model -> !model.isControl()).toList();
        return reading.stream()
                .filter(model -> model.data().classes().containsAll(classes))
                .findFirst()
                .or(() ->
                        reading.stream()
                                .filter(model ->
                                        model.data().classes().stream().anyMatch(classes::contains))
                                .findFirst());
    }

    private Optional<BoxReading> proposed(Model model, FoundInk ink, Optional<Glyph> glyph) {
        Glyph seen = ink.glyph(model.data().shape(), model.inkForm());
        return models.predictWith(List.of(model), seen).given().stream()
                .findFirst()
                .map(answer -> proposed(model.data().classes(), answer, glyph));
    }

    /// The most probable of the classes that the collection takes.
    private BoxReading proposed(List<String> known, Prediction answer, Optional<Glyph> glyph) {
        float[] shares = answer.probabilities();
        int best = -1;
        for (int label = 0; label < shares.length; label++) {
            if (!classes.contains(known.get(label))) continue;
            if (best < 0 || shares[label] > shares[best]) best = label;
        }
        boolean isSure = best == answer.label() && answer.sureness().isSure();
        return new BoxReading(known.get(best), shares[best], isSure, glyph);
    }
}
