package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.glyphery.inspection.ArrayFigures;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.Run;

/// The weights of a layer: as pictures where they look at the picture itself, and how the numbers
/// of each array are spread.
final class LayerWeightsDetail extends Div implements LayerDetail {

    private final RunPageServices services;
    private final IntConsumer chooses;
    private final Paragraph words = new Paragraph();
    private final SpreadArrays arrays = new SpreadArrays();
    private Optional<WeightsSheet> pictures = Optional.empty();

    /// @param chooses is called with an epoch when a person chooses it in the film
    LayerWeightsDetail(RunPageServices services, IntConsumer chooses) {
        this.services = services;
        this.chooses = chooses;
        addClassName("learned");
        words.addClassName("note");
        add(new H3("What it has learned"), words, arrays);
    }

    @Override
    public void show(OpenLayer opened) {
        setVisible(!opened.layer().parameters().isEmpty());
        if (!isVisible()) return;
        try {
            services.inspection()
                    .figures(opened.run(), opened.epoch(), opened.layer())
                    .ifPresentOrElse(
                            figures -> show(opened, figures),
                            () -> showMissing(FilmWords.notKept(opened.epoch())));
        } catch (DamagedEpoch damaged) {
            showMissing(damaged.getMessage());
        }
    }

    private void show(OpenLayer opened, List<ArrayFigures> figures) {
        words.setVisible(false);
        arrays.setVisible(true);
        arrays.show(figures);
        Run run = opened.run();
        boolean looks =
                services.inspection().windows(run).windows().stream()
                        .anyMatch(window -> window.array().startsWith(opened.layer().name() + "/"));
        pictures.ifPresent(sheet -> sheet.setVisible(looks));
        if (looks) pictures(run).show(run, opened.epoch());
    }

    private WeightsSheet pictures(Run run) {
        if (pictures.isEmpty()) {
            var made = new WeightsSheet(run, services, chooses);
            addComponentAtIndex(indexOf(arrays), made);
            pictures = Optional.of(made);
        }
        return pictures.get();
    }

    private void showMissing(String why) {
        words.setText(why);
        words.setVisible(true);
        arrays.setVisible(false);
        pictures.ifPresent(sheet -> sheet.setVisible(false));
    }
}
