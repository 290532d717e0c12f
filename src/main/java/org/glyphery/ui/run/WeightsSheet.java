package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.inspection.WeightPictures;

/// The weights of one epoch that look at the picture itself.
final class WeightsSheet extends Section {

    private static final int FIRST = 30;

    private final H2 heading = new H2();
    private final Paragraph words = new Paragraph();
    private final WeightTiles tiles = new WeightTiles();
    private final NativeButton more = new NativeButton();
    private Optional<WeightPictures> shown = Optional.empty();
    private boolean all;
    private boolean isInk;

    WeightsSheet() {
        addClassNames("sheet", "weights");
        words.addClassName("note");
        more.addClassName("plain");
        more.addClickListener(_ -> {
            all = true;
            shown.ifPresent(this::show);
        });
        add(new Div(heading, words), tiles, more);
    }

    /// @param weights absent where they were not kept
    /// @param ink whether the network was taught handwriting, and else pictures
    void show(int epoch, boolean ink, Optional<WeightPictures> weights) {
        isInk = ink;
        weights.ifPresentOrElse(this::show, () -> showMissing(notKept(epoch)));
    }

    /// @param why there are none
    void showMissing(String why) {
        shown = Optional.empty();
        tiles.setVisible(false);
        more.setVisible(false);
        heading.setText("Weights");
        words.setText(why);
    }

    static String notKept(int epoch) {
        return ("The weights of epoch %d were not kept: of a large network they are kept ten"
                        + " times a run, and of its best and last epoch. Choose another"
                        + " epoch.")
                .formatted(epoch);
    }

    private void show(WeightPictures weights) {
        shown = Optional.of(weights);
        tiles.setVisible(true);
        int count = weights.pictures().size();
        heading.setText(
                switch (weights.kind()) {
                    case TEMPLATES -> "Templates";
                    case UNITS -> "First layer, " + NumberWords.count(count) + " units";
                    case KERNELS -> "First layer, " + NumberWords.count(count) + " kernels";
                    case GATES -> "Weights by gate";
                });
        words.setText(
                switch (weights.kind()) {
                    case TEMPLATES ->
                            "%1$s on blue speaks for the class, %2$s on brown against it."
                                    .formatted(bright(), bright().toLowerCase(Locale.ROOT));
                    case UNITS ->
                            "%1$s on blue excites the unit, %2$s on brown inhibits it."
                                    .formatted(bright(), bright().toLowerCase(Locale.ROOT));
                    case KERNELS ->
                            "Each kernel looks for its own pattern, blue for %s, brown for %s, all over the picture."
                                    .formatted(isInk ? "ink" : "bright", isInk ? "paper" : "dark");
                    case GATES ->
                            "Each column is a unit, each row a number that comes in. Blue opens the"
                                + " unit's gate or raises its candidate, brown does the opposite.";
                });
        tiles.getElement()
                .getClassList()
                .set("gates", weights.kind() == WeightPictures.WeightKind.GATES);
        tiles.getElement()
                .getClassList()
                .set("kernels", weights.kind() == WeightPictures.WeightKind.KERNELS);
        tiles.getElement()
                .getClassList()
                .set("units", weights.kind() == WeightPictures.WeightKind.UNITS);
        tiles.show(weights, all ? count : FIRST);
        more.setVisible(!all && count > FIRST);
        more.setText("Show all " + NumberWords.count(count));
    }

    /// What the numbers of a picture are the more of, the larger they are.
    private String bright() {
        return isInk ? "Ink" : "Brightness";
    }
}
