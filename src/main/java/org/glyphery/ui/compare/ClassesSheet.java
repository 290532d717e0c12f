package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.inspection.ConfusionMatrix;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.ui.Choice;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.TableRow;

/// How well each run tells each class from the others.
final class ClassesSheet extends Section {

    private final Table table = new Table();

    ClassesSheet(ClassScore first, Consumer<ClassScore> chooses) {
        addClassNames("sheet", "classes");
        Map<ClassScore, String> names = new LinkedHashMap<>();
        Stream.of(ClassScore.values()).forEach(each -> names.put(each, each.word()));
        var head = new Div(new H2("Class by class, on test"));
        head.add(new Choice<>("Score", names, first, chooses));
        head.addClassName("head");
        add(head, table);
    }

    void show(RunComparison comparison, ClassScore score) {
        List<ComparedRun> answering = comparison.answering();
        setVisible(!answering.isEmpty());
        if (answering.isEmpty()) return;
        List<String> classes = answering.getFirst().answers().orElseThrow().classes();
        List<String> headings = new ArrayList<>(List.of("run"));
        headings.addAll(classes);
        List<TableRow> rows = new ArrayList<>();
        for (ComparedRun each : answering) {
            ConfusionMatrix matrix = each.answers().map(EpochAnswers::matrix).orElseThrow();
            rows.add(
                    TableRow.of(
                            comparison.colour(each),
                            each.name(),
                            IntStream.range(0, classes.size())
                                    .mapToObj(label ->
                                            score.of(matrix.scores(label))
                                                    .map(NumberWords::percent)
                                                    .orElse("–"))
                                    .toList()));
        }
        table.show(headings, rows);
    }
}
