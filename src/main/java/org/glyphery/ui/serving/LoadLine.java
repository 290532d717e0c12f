package org.glyphery.ui.serving;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.prediction.RecentLoad;
import org.glyphery.prediction.RecentLoad.LoadFigures;

/// What a name has been asked in the last minutes: a bar a few seconds, and figures.
final class LoadLine extends Div {

    /// The least requests a second that are worth a figure.
    private static final double LEAST_RATE = 0.1;

    private final List<Span> bars = Stream.generate(Span::new).limit(RecentLoad.STEPS).toList();
    private final Span words = new Span();

    LoadLine() {
        var picture = new Div();
        picture.addClassName("load-bars");
        picture.getElement().setAttribute("aria-hidden", "true");
        bars.forEach(picture::add);
        words.addClassName("load-words");
        addClassName("load");
        add(picture, words);
    }

    void show(LoadFigures figures) {
        int most = Math.max(1, Collections.max(figures.inSteps()));
        for (int step = 0; step < bars.size(); step++) {
            int height = Math.round(100f * figures.inSteps().get(step) / most);
            bars.get(step).getStyle().set("height", height + "%");
        }
        words.setText(words(figures));
    }

    private static String words(LoadFigures figures) {
        if (figures.requests() == 0) return "No request in the last 5 minutes.";
        return "%s in the last 5 minutes%s · half within %s, 95 %% within %s · %s"
                .formatted(
                        figures.requests() == 1
                                ? "1 request"
                                : NumberWords.count(figures.requests()) + " requests",
                        figures.perSecond() < LEAST_RATE
                                ? ""
                                : String.format(
                                        Locale.ROOT, ", %.1f a second", figures.perSecond()),
                        millis(figures.median()),
                        millis(figures.slow()),
                        figures.failed() == 0
                                ? "none failed"
                                : NumberWords.count(figures.failed()) + " failed");
    }

    private static String millis(Duration time) {
        double millis = time.toNanos() / 1e6;
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
    }
}
