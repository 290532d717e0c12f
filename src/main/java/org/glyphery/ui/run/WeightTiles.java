package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.PictureWindow;
import org.glyphery.ui.GlyphView;

/// Weights as pictures, of one epoch or played as a film, see frontend/weight-pictures.ts.
@Tag("weight-pictures")
@JsModule("./weight-pictures.ts")
final class WeightTiles extends Component {

    private static final String CHOSEN = "event.detail";

    /// The pictures of a run, and the moments of which the browser can fetch their numbers.
    ///
    /// @param run its id
    /// @param epoch that is looked into
    /// @param epochs that can be played, the first of them first
    /// @param steps done by the end of each of these and of the one that is looked into, by epoch
    /// @param updates whether its first updates can be played
    /// @param live whether it is being trained
    /// @param what each picture is, before its name
    /// @param compared whether two of them are compared
    record PicturedRun(
            String run,
            String model,
            int epoch,
            List<Integer> epochs,
            Map<Integer, Long> steps,
            boolean updates,
            boolean live,
            String what,
            List<PictureWindow> tiles,
            boolean compared) {}

    /// @param chooses is called with an epoch when a person chooses it in the film
    WeightTiles(IntConsumer chooses) {
        getElement()
                .addEventListener(
                        "epoch", event -> chooses.accept(event.getEventData().path(CHOSEN).asInt()))
                .addEventData(CHOSEN);
    }

    /// Puts something between the pictures and the film.
    void setBelow(Component below) {
        getElement().appendChild(below.getElement());
    }

    void show(PicturedRun pictured) {
        getElement().setPropertyBean("weights", pictured);
    }

    /// Shows beside each picture the mean training picture of its class.
    void showMeans(List<Glyph> means) {
        getElement().setPropertyList("means", means.stream().map(GlyphView::message).toList());
    }
}
