package org.glyphery.ui.studies;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.study.PlanSettings;
import org.glyphery.study.Study;
import org.glyphery.study.SweepGrid;
import org.glyphery.study.SweepPlots;
import org.glyphery.training.FieldError;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.TableRow;

/// The runs that a study would have, before it is kept: how many, about how long, and where in the
/// grid.
final class StudyPreview extends Section {

    private static final int MOST_SHOWN = 30;

    private final StudyPageServices services;
    private final NativeButton keep;
    private final Paragraph words = new Paragraph();
    private final LevelMap map = new LevelMap();
    private final Table table = new Table();
    private final NativeDetails settings = new NativeDetails("Run by run", table);

    StudyPreview(StudyPageServices services, Runnable keeps) {
        this.services = services;
        keep = new NativeButton("Save study", _ -> keeps.run());
        keep.addClassNames("plain", "first");
        words.getElement().setAttribute("role", "status");
        addClassName("sheet");
        add(new H2("Its runs"), words, map, keep, settings);
    }

    /// What was changed is not read yet; a press has it read before anything is kept.
    void allow() {
        keep.setEnabled(true);
    }

    void show(StudyDraftReading reading) {
        keep.setEnabled(reading.study().isPresent());
        words.setClassName("bad", reading.study().isEmpty());
        reading.study().ifPresentOrElse(this::show, () -> map.setVisible(false));
        if (reading.study().isEmpty()) {
            words.setText(
                    reading.errors().stream()
                            .map(FieldError::error)
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
    }

    private void show(Study study) {
        Optional<SweepGrid> grid = SweepGrid.of(study);
        words.setText(count(study, grid) + time(study));
        map.setVisible(grid.isPresent());
        grid.ifPresent(known -> map.show(SweepPlots.planned(known, "one run")));
        fill(study);
    }

    private static String count(Study study, Optional<SweepGrid> grid) {
        int count = study.plans().size();
        String runs =
                count == 1 ? "One run" : NumberWords.capitalised(NumberWords.word(count)) + " runs";
        String sides =
                grid.filter(known -> known.axes().size() > 1)
                        .map(known ->
                                known.axes().stream()
                                        .map(axis -> Integer.toString(axis.levels().size()))
                                        .collect(Collectors.joining(" × ", ", ", "")))
                        .orElse("");
        return runs + sides + ".";
    }

    private String time(Study study) {
        Optional<Duration> time = services.costs().time(study.plans());
        if (time.isEmpty()) {
            return " How long they take is known once a network of this kind was trained here.";
        }
        if (time.get().isZero()) return "";
        String halved = study.sweep().flatMap(each -> each.halving()).isPresent() ? " at most" : "";
        return " About %s of training%s.".formatted(NumberWords.whole(time.get()), halved);
    }

    private void fill(Study study) {
        var differing =
                PlanSettings.of(study.plans().stream().limit(MOST_SHOWN).toList(), services.runs());
        table.show(
                differing.headings(),
                differing.differing().stream()
                        .map(row -> TableRow.of(row.getFirst(), row.subList(1, row.size())))
                        .toList());
    }
}
