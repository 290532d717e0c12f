package org.glyphery.ui.studies;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.glyphery.comparison.RunComparison;
import org.glyphery.plot.LevelPlot;
import org.glyphery.run.Run;
import org.glyphery.study.GridImportance;
import org.glyphery.study.Study;
import org.glyphery.study.StudyResults;
import org.glyphery.study.SweepGrid;
import org.glyphery.study.SweepPlots;
import org.glyphery.training.RunId;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.compare.CompareView;

/// What a sweep over all combinations has come to, cell by cell, while its runs train and after;
/// each cell leads to its run, or to the comparison of the runs that repeat each other there. Then
/// how much each field matters in this grid. Not to be seen of other studies.
final class SweepPicture extends Section {

    private final Optional<SweepGrid> grid;
    private final H2 heading = new H2();
    private final LevelMap map = new LevelMap();
    private final Paragraph note = new Paragraph();
    private final Div matter = new Div();
    private final VarianceShares shares = new VarianceShares();
    private final Paragraph method = new Paragraph();

    SweepPicture(Study study) {
        grid = SweepGrid.of(study);
        addClassNames("sheet", "sweep-picture");
        note.addClassName("note");
        method.addClassName("note");
        matter.addClassName("matter");
        matter.add(new H3("How much each field matters here"), shares, method);
        add(heading, map, note, matter);
        setVisible(grid.isPresent());
    }

    void show(StudyResults results) {
        grid.ifPresent(known -> show(known, results));
    }

    private void show(SweepGrid known, StudyResults results) {
        LevelPlot plot = SweepPlots.of(known, results, places -> address(places, results));
        heading.setText(plot.label());
        map.show(plot);
        note.setText(
                results.mapCaution()
                        .map(caution -> note(known) + " " + caution)
                        .orElse(note(known)));
        Optional<GridImportance> importance = results.gridImportance();
        matter.setVisible(importance.isPresent());
        importance.ifPresent(found -> {
            shares.show(found.shares());
            method.setText(found.method());
        });
    }

    private static String note(SweepGrid grid) {
        return SweepPlots.note(grid)
                + (grid.isRepeated() ? " Press it to compare them." : " Press it to open its run.");
    }

    private static String address(List<Integer> places, StudyResults results) {
        List<RunId> runs =
                places.stream()
                        .map(results.state().runs()::get)
                        .flatMap(Optional::stream)
                        .map(Run::id)
                        .toList();
        if (runs.isEmpty()) return "";
        boolean compared = runs.size() > 1 && runs.size() <= RunComparison.MOST;
        return compared ? CompareView.address(runs) : Addresses.run(runs.getFirst());
    }
}
