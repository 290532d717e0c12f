package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.training.Scores;
import org.glyphery.ui.Figures;

/// The scores of the best epoch and of the last, side by side.
@Tag("table")
final class BestAndLast extends Component {

    BestAndLast() {
        getElement().setAttribute("class", "best-and-last");
    }

    void show(Run run) {
        setVisible(run.best().isPresent());
        getElement().removeAllChildren();
        run.best().ifPresent(best -> fill(run, best));
    }

    private void fill(Run run, EpochScores best) {
        var body = new Element("tbody");
        boolean same = run.last().filter(last -> last.epoch() == best.epoch()).isPresent();
        body.appendChild(row(run.epochs() == 0 ? "closed form" : name(run, best, same), best));
        if (!same)
            run.last()
                    .ifPresent(last -> body.appendChild(row("last, epoch " + last.epoch(), last)));
        getElement().appendChild(head(), body);
    }

    private static String name(Run run, EpochScores best, boolean last) {
        String soFar = run.status() == RunStatus.RUNNING ? "best so far" : "best";
        return (last ? soFar + " and last, epoch " : soFar + ", epoch ") + best.epoch();
    }

    private static Element head() {
        var splits = new Element("tr").appendChild(new Element("td"));
        var measures = new Element("tr").appendChild(new Element("td"));
        Stream.of("training", "validation", "test")
                .forEach(split -> {
                    splits.appendChild(heading(split).setAttribute("colspan", "2"));
                    measures.appendChild(heading("accuracy"), heading("cross-entropy"));
                });
        return new Element("thead").appendChild(splits, measures);
    }

    private static Element heading(String text) {
        return new Element("th").setAttribute("scope", "col").setText(text);
    }

    private static Element row(String name, EpochScores scores) {
        var row = new Element("tr");
        row.appendChild(new Element("th").setAttribute("scope", "row").setText(name));
        Stream.of(Optional.of(scores.training()), scores.validation(), Optional.of(scores.test()))
                .forEach(split ->
                        row.appendChild(
                                cell(split.map(Scores::accuracy).map(Figures::percent)),
                                cell(split.map(Scores::crossEntropy).map(Figures::crossEntropy))));
        return row;
    }

    private static Element cell(Optional<String> text) {
        return new Element("td").setText(text.orElse("–"));
    }
}
