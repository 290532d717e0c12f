package org.glyphery.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Which epoch is looked into: the best, unless a person has chosen another, or has them played one
/// after the other. In an address `epoch=3`.
public final class EpochChoice extends Div {

    private static final String NAME = "epoch";
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,6}");

    private final EpochPlayer player;
    private final Slider slider;
    private final Span place = new Span();
    private int newest;

    /// @param chooses an epoch, or nothing for the best
    public EpochChoice(Consumer<Optional<Integer>> chooses) {
        addClassName("epoch-choice");
        slider = new Slider("Epoch", epoch -> chooses.accept(Optional.of(epoch)));
        var best = new NativeButton("Best", _ -> chooses.accept(Optional.empty()));
        var last = new NativeButton("Last", _ -> chooses.accept(Optional.of(newest)));
        best.addClassName("plain");
        last.addClassName("plain");
        var word = new Span("Epoch");
        word.addClassName("soft");
        word.getElement().setAttribute("aria-hidden", "true");
        player = new EpochPlayer(epoch -> chooses.accept(Optional.of(epoch)));
        add(player, word, slider, place, best, last);
    }

    /// @param last epoch that there is
    /// @param at where the slider stands
    /// @param words what stands beside it
    public void show(int last, int at, String words) {
        newest = last;
        player.show(last, at);
        slider.show(1, last, at, words);
        place.setText(words);
        setVisible(last > 1);
    }

    /// What cannot be read counts as absent.
    public static Optional<Integer> of(QueryParameters parameters) {
        return parameters
                .getSingleParameter(NAME)
                .filter(WRITTEN.asMatchPredicate())
                .map(Integer::valueOf);
    }

    /// Writes the choice into an address, from which it can be read again.
    public static void write(int epoch, AddressLine line) {
        line.with(NAME, Integer.toString(epoch));
    }
}
