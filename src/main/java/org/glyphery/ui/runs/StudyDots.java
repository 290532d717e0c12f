package org.glyphery.ui.runs;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.comparison.RunColours;
import org.glyphery.run.Metric;
import org.glyphery.run.Run;
import org.glyphery.study.Studies;
import org.glyphery.study.StudyState;
import org.glyphery.ui.RunDot;

/// Studies with the validation accuracies of their runs, each study a row of dots from 90 to 100 %.
/// They are looked up when somebody opens the list.
final class StudyDots extends NativeDetails {

    private static final int MOST = 40;

    private final Studies studies;
    private final UnorderedList rows = new UnorderedList();
    private final Paragraph nothing =
            new Paragraph("No study has two runs yet that were measured on validation.");

    StudyDots(Studies studies) {
        this.studies = studies;
        addClassName("study-dots");
        setSummaryText("Studies as rows of dots");
        nothing.addClassName("note");
        var content = new Div(rows, nothing);
        content.addClassName("sheet");
        setContent(content);
        addToggleListener(event -> {
            if (event.isOpened()) read();
        });
    }

    private void read() {
        rows.removeAll();
        studies.list(0, MOST).stream().flatMap(state -> row(state).stream()).forEach(rows::add);
        nothing.setVisible(rows.getComponentCount() == 0);
    }

    private static Optional<ListItem> row(StudyState state) {
        List<Run> scored =
                state.runs().stream()
                        .flatMap(Optional::stream)
                        .filter(run -> Metric.VALIDATION_ACCURACY.of(run).isPresent())
                        .toList();
        if (scored.size() < 2) return Optional.empty();
        var name = new Anchor("studies/" + state.study().name(), state.study().title());
        var track = new Div();
        track.addClassNames("track", "dots");
        track.getElement().setAttribute("role", "img").setAttribute("aria-label", words(scored));
        scored.forEach(run -> track.add(dot(run)));
        var number = new Span(ManyBar.count(scored.size()));
        number.addClassName("soft");
        return Optional.of(new ListItem(name, track, number));
    }

    /// A dot, hollow where the accuracy is less than the row begins with.
    private static Span dot(Run run) {
        var bar = AccuracyBar.of(run);
        var dot = new Span();
        dot.setTitle("%s: %s".formatted(run.name(), bar.text()));
        dot.getElement()
                .setAttribute(
                        "style",
                        "%s; --share: %s"
                                .formatted(RunDot.style(RunColours.of(run)), bar.percent()));
        if (bar.below()) dot.addClassName("below");
        return dot;
    }

    private static String words(List<Run> scored) {
        var range =
                scored.stream()
                        .flatMap(run -> Metric.VALIDATION_ACCURACY.of(run).stream())
                        .mapToDouble(Double::doubleValue)
                        .summaryStatistics();
        return "Validation accuracy from %s to %s"
                .formatted(
                        NumberWords.percent(range.getMin()), NumberWords.percent(range.getMax()));
    }
}
