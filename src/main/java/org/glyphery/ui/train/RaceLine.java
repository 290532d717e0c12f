package org.glyphery.ui.train;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.glyphery.training.Plan;

/// The line in which two plans stand that are to race against each other, and the button that
/// starts them.
final class RaceLine extends Div {

    private static final int RACERS = 2;

    private final List<Plan> racers = new ArrayList<>();
    private final Span words = new Span();
    private final NativeButton start = new NativeButton("Start the race");

    /// @param starts trains both plans in turns
    RaceLine(BiConsumer<Plan, Plan> starts) {
        addClassName("race-line");
        words.getElement().setAttribute("role", "status");
        start.addClassNames("plain", "first");
        start.addClickListener(_ -> starts.accept(racers.getFirst(), racers.getLast()));
        add(words, start);
        show();
    }

    /// Takes one more, or lets one go.
    void choose(Plan plan, boolean races) {
        racers.remove(plan);
        if (races && !isFull()) racers.add(plan);
        show();
    }

    boolean has(Plan plan) {
        return racers.contains(plan);
    }

    boolean isFull() {
        return racers.size() == RACERS;
    }

    private void show() {
        start.setVisible(isFull());
        setClassName("waiting", racers.isEmpty());
        words.setText(
                switch (racers.size()) {
                    case 0 -> "";
                    case 1 ->
                            "%s races against … Tick one more.".formatted(racers.getFirst().name());
                    default ->
                            "%s against %s: both train in turns, epoch by epoch, and both curves are drawn live."
                                    .formatted(racers.getFirst().name(), racers.getLast().name());
                });
    }
}
