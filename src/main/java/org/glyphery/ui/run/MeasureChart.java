package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.IntConsumer;
import org.glyphery.inspection.slices.MeasureAccuracy;
import org.glyphery.inspection.slices.MeasureAccuracy.MeasureBin;

/// Accuracy by one measure of the pictures, bin by bin, of which each opens: see
/// frontend/measure-chart.ts.
@Tag("measure-chart")
@JsModule("./measure-chart.ts")
final class MeasureChart extends Component {

    private static final String BIN = "event.detail";

    /// What the chart shows.
    ///
    /// @param axis what lies along it, with its unit
    /// @param low the word for little of it, as `high` is for much
    /// @param overall the accuracy on all pictures
    record MeasureContent(
            String title,
            String axis,
            String low,
            String high,
            double overall,
            List<BinContent> bins) {

        static MeasureContent of(MeasureAccuracy accuracy) {
            var measure = accuracy.measure();
            int right = accuracy.bins().stream().mapToInt(bin -> bin.right().hits()).sum();
            int count = accuracy.bins().stream().mapToInt(bin -> bin.right().count()).sum();
            return new MeasureContent(
                    measure.title(),
                    measure.title()
                            + (measure.unit().isEmpty() ? "" : "," + withSpace(measure.unit())),
                    measure.low(),
                    measure.high(),
                    (double) right / count,
                    accuracy.bins().stream()
                            .map(bin -> BinContent.of(BinWords.of(measure, bin), bin))
                            .toList());
        }

        private static String withSpace(String unit) {
            return unit.startsWith(" ") ? unit : " " + unit;
        }
    }

    /// One bin.
    ///
    /// @param label its range in numbers
    /// @param right pictures that are read right, of `count`
    /// @param low the lower end of the share's 95 % interval, as `high` is the upper one
    record BinContent(String label, int right, int count, double share, double low, double high) {

        static BinContent of(String label, MeasureBin bin) {
            var interval = bin.right().interval();
            return new BinContent(
                    label,
                    bin.right().hits(),
                    bin.right().count(),
                    bin.right().share(),
                    interval.low(),
                    interval.high());
        }
    }

    /// @param opens is told which bin a person wants to see, from 0
    MeasureChart(IntConsumer opens) {
        getElement()
                .addEventListener(
                        "bin", event -> opens.accept(event.getEventData().get(BIN).asInt()))
                .addEventData(BIN);
    }

    void show(MeasureAccuracy accuracy) {
        getElement().setPropertyBean("content", MeasureContent.of(accuracy));
        choose(-1);
    }

    /// @param bin that is open; below zero for none
    void choose(int bin) {
        getElement().setProperty("chosen", bin);
    }
}
