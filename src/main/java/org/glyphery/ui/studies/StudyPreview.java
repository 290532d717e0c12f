package org.glyphery.ui.studies;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.study.PlanSettings;
import org.glyphery.study.Study;
import org.glyphery.study.StudyCosts;
import org.glyphery.study.StudyState;
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
        StudyState state = services.studies().state(study);
        words.setText(count(state, grid) + time(state));
        map.setVisible(grid.isPresent());
        grid.ifPresent(known -> map.show(SweepPlots.planned(known)));
        fill(study);
    }

    /// "Twelve runs, 2 × 2, three seeds each, four trained before."
    static String count(StudyState state, Optional<SweepGrid> grid) {
        int count = state.runs().size();
        String runs =
                count == 1 ? "One run" : NumberWords.capitalised(NumberWords.word(count)) + " runs";
        String sides =
                grid.filter(known -> known.axes().size() > 1)
                        .map(known ->
                                known.axes().stream()
                                        .map(axis -> Integer.toString(axis.levels().size()))
                                        .collect(Collectors.joining(" × ", ", ", "")))
                        .orElse("");
        return runs + sides + grid.map(StudyPreview::seeds).orElse("") + before(state) + ".";
    }

    private static String seeds(SweepGrid grid) {
        List<Integer> counts = grid.cells().stream().map(List::size).distinct().toList();
        return grid.isRepeated() && counts.size() == 1
                ? ", %s seeds each".formatted(NumberWords.word(counts.getFirst()))
                : "";
    }

    private static String before(StudyState state) {
        int trained = Math.toIntExact(state.finished());
        if (trained == 0) return "";
        return ", %s trained before"
                .formatted(trained == state.runs().size() ? "all" : NumberWords.word(trained));
    }

    /// The time of what was not trained before.
    private String time(StudyState state) {
        Study study = state.study();
        Optional<Duration> time = services.costs().time(StudyCosts.left(state));
        String limit = StudyCosts.limit(study, time);
        if (time.isEmpty()) {
            return " How long they take is known once a network of this kind was trained here%s."
                    .formatted(limit);
        }
        if (time.get().isZero()) return "";
        String halved = study.sweep().flatMap(each -> each.halving()).isPresent() ? " at most" : "";
        return " About %s of training%s%s.".formatted(NumberWords.whole(time.get()), halved, limit);
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
