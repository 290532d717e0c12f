package org.glyphery.ui.draw;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.glyphery.dataset.OwnExample;
import org.glyphery.ui.GlyphView;

/// Drawings across and models down, with what each reads in each; see frontend/drawings-chart.ts.
@Tag("drawings-chart")
@JsModule("./drawings-chart.ts")
final class DrawingsChart extends Component {

    private static final String ID = "event.detail";

    /// One drawing.
    ///
    /// @param name of the class that it was meant to be
    record ChartedDrawing(String id, String name, Map<String, Object> glyph) {

        static ChartedDrawing of(OwnExample kept) {
            return new ChartedDrawing(kept.id(), kept.className(), GlyphView.message(kept.glyph()));
        }
    }

    /// What one model reads.
    ///
    /// @param address of its run's page
    /// @param right how many of all drawings, also those that are not shown
    /// @param readings names of classes, one a drawing that is shown; none while it still reads
    record ChartedModel(String name, String address, int right, List<String> readings) {}

    /// All that it shows, in one message.
    ///
    /// @param word for one drawing, "digit"
    /// @param title of the place that they lie in, "My digits"
    /// @param place in a sentence, "my digits"
    /// @param all how many drawings there are
    /// @param drawings that are shown, the newest first
    record ChartContent(
            String word,
            String title,
            String place,
            int all,
            List<ChartedDrawing> drawings,
            List<ChartedModel> models) {}

    /// @param draws gets the id of a drawing that somebody wants to have on the pad again
    /// @param removes gets the id of one that somebody removes
    DrawingsChart(Consumer<String> draws, Consumer<String> removes) {
        listen("draw", draws);
        listen("remove", removes);
    }

    private void listen(String event, Consumer<String> hears) {
        getElement()
                .addEventListener(
                        event, told -> hears.accept(told.getEventData().path(ID).asString()))
                .addEventData(ID);
    }

    void show(ChartContent content) {
        getElement().setPropertyBean("content", content);
    }
}
