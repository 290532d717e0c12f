package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A confusion matrix, or the difference of two, whose cells open: see
/// frontend/confusion-matrix.ts.
@Tag("confusion-matrix")
@JsModule("./confusion-matrix.ts")
public final class ConfusionGrid extends Component {

    private static final String LABEL = "event.detail.label";
    private static final String PREDICTED = "event.detail.predicted";

    /// What it shows.
    ///
    /// @param label what it is of
    /// @param counts by label, then by what was predicted; below zero only in a difference
    /// @param difference whether counts are one matrix less another
    public record GridContent(
            String label, List<String> classes, int[][] counts, boolean difference) {}

    public ConfusionGrid(Consumer<MatrixCell> opens) {
        getElement()
                .addEventListener(
                        "cell",
                        event -> {
                            var data = event.getEventData();
                            opens.accept(
                                    new MatrixCell(
                                            data.get(LABEL).asInt(), data.get(PREDICTED).asInt()));
                        })
                .addEventData(LABEL)
                .addEventData(PREDICTED);
    }

    public void show(GridContent matrix, Optional<MatrixCell> chosen) {
        getElement().setPropertyBean("matrix", matrix);
        chosen.ifPresentOrElse(
                cell -> getElement().setPropertyBean("chosen", cell),
                () -> getElement().removeProperty("chosen"));
    }
}
