package org.glyphery.ui.runs;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.glyphery.ui.RunAction;
import org.glyphery.ui.RunsLive;

/// Every run there is, the newest first, as they go on.
@Route("runs")
@PageTitle("Runs · Glyphery")
@Menu(title = "Runs", order = 30)
@StyleSheet("theme/runs.css")
public final class RunsView extends Div {

    private static final List<String> HEADINGS =
            List.of(
                    "Run",
                    "Status",
                    "Validation accuracy",
                    "Test accuracy",
                    "Test cross-entropy, nats",
                    "Parameters",
                    "Training time",
                    "Action");

    private final Runs runs;
    private final RunQueue queue;
    private final RunsLive live;
    private final Map<String, RunRow> rows = new HashMap<>();
    private final Element body = new Element("tbody");
    private final Div table = new Div();
    private final Paragraph words = new Paragraph();

    RunsView(Runs runs, RunQueue queue, RunsLive live) {
        this.runs = runs;
        this.queue = queue;
        this.live = live;
        addClassName("runs");
        words.addClassName("soft");
        table.addClassName("sheet");
        table.getElement().appendChild(new Element("table").appendChild(head(), body));
        add(new H1("Runs"), words, table);
        runs.all().reversed().forEach(this::show);
        if (rows.isEmpty()) invite();
        live.follow(this, this::hear);
    }

    private void invite() {
        table.setVisible(false);
        words.removeAll();
        words.add(
                "No model has been trained yet. The starter set begins by itself when the"
                        + " server starts; meanwhile, ");
        words.add(new Anchor("", "draw a digit"));
        words.add(".");
    }

    private void explain() {
        table.setVisible(true);
        words.setText(
                "Each run trains one model. Scores are those of its best epoch, chosen on the"
                        + " validation split; the test split is only reported.");
    }

    private static Element head() {
        var line = new Element("tr");
        HEADINGS.forEach(heading ->
                line.appendChild(new Element("th").setAttribute("scope", "col").setText(heading)));
        return new Element("thead").appendChild(line);
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed(var run) -> show(run);
            case RunEvent.Deleted(var run) -> remove(run);
            case RunEvent.QueueChanged _ -> {}
            case RunEvent.Progressed(var progress) ->
                    Optional.ofNullable(rows.get(progress.runId()))
                            .ifPresent(row -> row.show(progress));
        }
    }

    private void show(Run run) {
        var row = rows.get(run.id());
        if (row != null) {
            row.show(run);
            return;
        }
        if (rows.isEmpty()) explain();
        var made = new RunRow(run, progress(run), new RunAction(run, queue::cancel, runs::delete));
        rows.put(run.id(), made);
        body.insertChild(0, made.getElement());
    }

    private void remove(Run run) {
        var row = rows.remove(run.id());
        if (row != null) row.getElement().removeFromParent();
        if (rows.isEmpty()) invite();
    }

    private Optional<RunProgress> progress(Run run) {
        return live.progress().filter(now -> now.runId().equals(run.id()));
    }
}
