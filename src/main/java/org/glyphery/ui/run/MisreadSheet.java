package org.glyphery.ui.run;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.glyphery.UserError;
import org.glyphery.inspection.slices.MisreadSplit;
import org.glyphery.inspection.slices.Misreadings;
import org.glyphery.ui.AddressLine;
import org.glyphery.ui.FirstSight;
import org.glyphery.ui.LatestQuestion;

/// A part of a run's page that says something of what the run misreads of a split. It is found out
/// once somebody scrolls there.
@StyleSheet("theme/slices.css")
abstract class MisreadSheet extends Section {

    private final Misreadings misreadings;
    private final String file;
    private final Div head = new Div();
    private final Anchor table = new Anchor("", "CSV");
    private final Paragraph words = new Paragraph();
    private final LatestQuestion question = new LatestQuestion();
    private final FirstSight sight = new FirstSight(this);

    /// What was found, or why nothing can be.
    private record FoundOrTrouble(Optional<MisreadSplit> found, String trouble) {}

    /// @param file with the numbers, as programs fetch it of a run
    MisreadSheet(String title, String file, Misreadings misreadings) {
        this.misreadings = misreadings;
        this.file = file;
        addClassNames("sheet", "misread-part");
        words.addClassName("note");
        table.addClassName("plain");
        table.getElement().setAttribute("download", true);
        table.getElement().setAttribute("aria-label", "Save as CSV: " + title);
        head.addClassName("head");
        head.add(new H2(title), table);
        add(head, words);
    }

    /// The line in which the title stands.
    Div head() {
        return head;
    }

    final void show(EpochInView view) {
        clear();
        table.setVisible(false);
        words.setText(
                "Looking at what it misreads of the %s split …".formatted(view.split().word()));
        sight.then(() ->
                question.ask(
                        () -> find(view),
                        answer -> show(view, answer),
                        () -> words.setText("What it misreads cannot be told for now.")));
    }

    private FoundOrTrouble find(EpochInView view) {
        try {
            var found = misreadings.of(view.run(), view.epoch(), view.split());
            return new FoundOrTrouble(Optional.of(found), "");
        } catch (UserError missing) {
            return new FoundOrTrouble(Optional.empty(), String.valueOf(missing.getMessage()));
        }
    }

    private void show(EpochInView view, FoundOrTrouble answer) {
        words.setText(answer.trouble());
        answer.found()
                .ifPresent(found -> {
                    words.setText(fill(view, found));
                    table.setVisible(true);
                    table.setHref(address(view));
                });
    }

    private String address(EpochInView view) {
        return new AddressLine("api/runs/%s/%s".formatted(view.run().id(), file))
                .with("epoch", Integer.toString(view.epoch()))
                .with("split", view.split().word())
                .address();
    }

    /// Takes away what is shown, since something else will be.
    abstract void clear();

    /// @return what is said above it
    abstract String fill(EpochInView view, MisreadSplit found);
}
