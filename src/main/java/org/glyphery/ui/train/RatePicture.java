package org.glyphery.ui.train;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.glyphery.NumberWords;
import org.glyphery.training.Learning;
import org.glyphery.training.Schedule;

/// The learning rate over the whole training.
final class RatePicture extends Span {

    private static final int POINTS = 48;
    private static final int STEPS_PER_EPOCH = 100;

    RatePicture() {
        addClassName("rate");
        getElement().setAttribute("aria-hidden", "true");
    }

    void show(Learning.GradientDescent descent) {
        double highest = descent.schedule().highest(descent.epochs());
        var line = new StringBuilder("polygon(0% 100%");
        for (int point = 0; point < POINTS; point++) {
            double rate = descent.schedule().learningRate(position(descent, point));
            double x = 100.0 * point / (POINTS - 1);
            line.append(
                    String.format(Locale.ROOT, ", %.1f%% %.1f%%", x, 100 * (1 - rate / highest)));
        }
        getStyle().set("clip-path", line.append(", 100% 100%)").toString());
    }

    private static Schedule.Position position(Learning.GradientDescent descent, int point) {
        long steps = (long) descent.epochs() * STEPS_PER_EPOCH;
        return new Schedule.Position(point * (steps - 1) / (POINTS - 1), steps, STEPS_PER_EPOCH);
    }

    static String words(Learning.GradientDescent descent) {
        return switch (descent.schedule()) {
            case Schedule.Constant(double rate) -> NumberWords.digits(rate);
            case Schedule.StepDecay(double rate, double factor, int every) ->
                    "%s, times %s each %s"
                            .formatted(
                                    NumberWords.digits(rate),
                                    NumberWords.digits(factor),
                                    every == 1 ? "epoch" : every + " epochs");
            case Schedule.Cosine(double rate, double last) ->
                    "%s %s %s"
                            .formatted(
                                    NumberWords.digits(rate),
                                    last > rate ? "rising to" : "falling to",
                                    NumberWords.digits(last));
            case Schedule.OneCycle(double peak, double warmUp) ->
                    "up to %s in the first %s %%, then down"
                            .formatted(NumberWords.digits(peak), NumberWords.digits(100 * warmUp));
        };
    }
}
