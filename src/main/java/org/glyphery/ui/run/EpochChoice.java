package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.run.Run;

/// Which epoch is looked into: the best, unless a person has chosen another.
final class EpochChoice extends Div {

    private static final String VALUE = "element.value";
    private static final int REST_MILLISECONDS = 60;

    private final Element slider = new Element("input");
    private final Span place = new Span();
    private final NativeButton best = new NativeButton("Best");
    private final NativeButton last = new NativeButton("Last");
    private Optional<Integer> lastEpoch = Optional.empty();

    /// @param chooses an epoch, or nothing for the best
    EpochChoice(Consumer<Optional<Integer>> chooses) {
        addClassName("epoch-choice");
        slider.setAttribute("type", "range");
        slider.setAttribute("aria-label", "Epoch");
        slider.addEventListener(
                        "input",
                        event ->
                                chooses.accept(
                                        Optional.of(
                                                Integer.valueOf(
                                                        event.getEventData()
                                                                .get(VALUE)
                                                                .asString()))))
                .addEventData(VALUE)
                .debounce(REST_MILLISECONDS, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
        best.addClassName("plain");
        last.addClassName("plain");
        best.addClickListener(_ -> chooses.accept(Optional.empty()));
        last.addClickListener(_ -> chooses.accept(lastEpoch));
        var word = new Span("Epoch");
        word.addClassName("soft");
        word.getElement().setAttribute("aria-hidden", "true");
        add(word);
        getElement().appendChild(slider);
        add(place, best, last);
    }

    /// @param epoch that is looked into
    void show(Run run, int epoch) {
        int newest = run.last().orElseThrow().epoch();
        lastEpoch = Optional.of(newest);
        boolean isBest = run.best().orElseThrow().epoch() == epoch;
        // In this order, for a value beyond the ends is cut off.
        slider.executeJs("this.min = 1; this.max = $0; this.value = $1", newest, epoch);
        place.setText("%d of %d%s".formatted(epoch, newest, isBest ? " · best" : ""));
        slider.setAttribute("aria-valuetext", place.getText());
        setVisible(newest > 1);
    }
}
