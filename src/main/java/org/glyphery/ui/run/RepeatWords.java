package org.glyphery.ui.run;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.dataset.ErasedPictures;
import org.glyphery.run.Repeat;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.ui.Addresses;

/// Whether other runs of the same plan came to the same weights.
final class RepeatWords extends Paragraph {

    private static final int MOST = 3;

    RepeatWords() {
        addClassName("note");
    }

    /// @param erased what is gone of what it learned from
    void show(Run run, List<Repeat> repeats, List<ErasedPictures> erased) {
        removeAll();
        setVisible(run.status() == RunStatus.FINISHED);
        if (!erased.isEmpty()) {
            int gone = erased.stream().mapToInt(ErasedPictures::count).sum();
            add(
                    "This run cannot be repeated: %s of its data %s erased for whoever gave %s. "
                            .formatted(
                                    NumberWords.counted(gone, "picture"),
                                    gone == 1 ? "was" : "were",
                                    gone == 1 ? "it" : "them"));
        } else if (repeats.isEmpty()) {
            add(
                    "Run again, this plan gives the same weights, bit for bit, on this kind of"
                            + " machine.");
        }
        repeats.stream().limit(MOST).forEach(this::add);
    }

    private void add(Repeat repeat) {
        var other = repeat.run();
        add(
                new Text(
                        repeat.sameWeights()
                                ? "Same weights, bit for bit, as "
                                : "Other weights than "));
        add(new Anchor(Addresses.run(other.id()), other.model().value()));
        add(new Text(", which has the same plan" + reason(repeat) + ". "));
    }

    private static String reason(Repeat repeat) {
        if (repeat.sameWeights() || repeat.sameMachine()) return "";
        return " but was trained on another kind of machine";
    }
}
