package org.glyphery.ui.runs;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.glyphery.UserError;
import org.glyphery.run.Run;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.ChosenModel;
import org.glyphery.ui.RunAction;

/// What can be done with the run of a row, in a list that its button opens; see
/// frontend/run-menu.ts.
///
/// @param isDrawnFor whether a run's model reads what is drawn on the page Draw
/// @param cancels a run that waits or trains
/// @param deletes any other
record RunMenu(Predicate<Run> isDrawnFor, Consumer<Run> cancels, Consumer<Run> deletes) {

    static final String TEMPLATE =
            """
            <run-menu .run="${item.run}" .name="${item.name}" .links="${item.links}" .action="${item.action}" \
            .actionLabel="${item.actionLabel}" @act="${(event) => act(event.detail)}"></run-menu>\
            """;

    /// What [#TEMPLATE] needs.
    LitRenderer<Run> on(LitRenderer<Run> renderer) {
        return renderer.withProperty("run", run -> run.id().value())
                .withProperty("name", Run::name)
                .withProperty("links", this::links)
                .withProperty("action", run -> RunAction.of(run.status()).text())
                .withProperty("actionLabel", run -> RunAction.of(run.status()).label(run))
                .withFunction("act", (run, opened) -> act(run, opened.get(0).asString("")));
    }

    /// Pages that have to do with the run, each by its text and its address.
    private List<List<String>> links(Run run) {
        List<List<String>> links = new ArrayList<>();
        links.add(List.of("Open", Addresses.run(run.id())));
        if (run.best().isPresent() && isDrawnFor.test(run)) {
            links.add(List.of("Draw with it", Addresses.draw(ChosenModel.best(run.model()))));
        }
        links.add(List.of("Train with changes", Addresses.copyOf(run.id())));
        if (run.last().filter(last -> last.epoch() > 0).isPresent()) {
            links.add(List.of("Train on", Addresses.goingOnFrom(run.id())));
        }
        return links;
    }

    /// @param opened id of the run for which the menu was opened: its row may be another's by now
    void act(Run run, String opened) {
        if (!run.id().value().equals(opened)) throw new ChangedList();
        switch (RunAction.of(run.status())) {
            case CANCEL -> cancels.accept(run);
            case DELETE -> deletes.accept(run);
        }
    }

    /// A press on the menu of a run in whose row another one stands by now.
    static final class ChangedList extends UserError {

        ChangedList() {
            super(
                    "The list has changed under the menu, and nothing was done. Open the menu of"
                            + " the run again.");
        }
    }
}
