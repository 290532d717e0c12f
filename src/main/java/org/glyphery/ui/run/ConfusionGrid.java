package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.inspection.ConfusionMatrix;
import org.glyphery.ui.run.RunAddress.Cell;

/// A confusion matrix whose cells open, see frontend/confusion-matrix.ts.
@Tag("confusion-matrix")
@JsModule("./confusion-matrix.ts")
final class ConfusionGrid extends Component {

    private static final String LABEL = "event.detail.label";
    private static final String PREDICTED = "event.detail.predicted";

    /// @param counts [label][predicted]
    record Shown(String label, List<String> classes, int[][] counts) {}

    ConfusionGrid(Consumer<Cell> opens) {
        getElement()
                .addEventListener(
                        "cell",
                        event -> {
                            var data = event.getEventData();
                            opens.accept(
                                    new Cell(data.get(LABEL).asInt(), data.get(PREDICTED).asInt()));
                        })
                .addEventData(LABEL)
                .addEventData(PREDICTED);
    }

    void show(ConfusionMatrix matrix, List<String> classes, Optional<Cell> chosen) {
        String label = "Rows: what it is. Columns: what it was read as.";
        getElement().setPropertyBean("matrix", new Shown(label, classes, matrix.counts()));
        chosen.ifPresentOrElse(
                cell -> getElement().setPropertyBean("chosen", cell),
                () -> getElement().removeProperty("chosen"));
    }
}
