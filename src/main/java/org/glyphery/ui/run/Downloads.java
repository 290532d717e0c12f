package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import org.glyphery.run.Run;

/// What of a run can be taken along.
final class Downloads extends NativeDetails {

    private final String address;
    private final Div list = new Div();

    Downloads(Run run) {
        address = "api/runs/" + run.id() + "/";
        addClassName("menu");
        setSummaryText("Download");
        list.addClassName("sheet");
        setContent(list);
        show(run);
    }

    /// Weights, history and provenance are there from the first epoch on.
    void show(Run run) {
        list.removeAll();
        run.best().ifPresent(best -> add("weights.npz", "Weights of the best epoch, .npz"));
        if (!run.best().equals(run.last())) {
            run.last()
                    .ifPresent(last ->
                            add(
                                    "weights.npz?epoch=" + last.epoch(),
                                    "Weights of the last epoch, .npz"));
        }
        add("plan.json", "Plan, JSON");
        run.best()
                .ifPresent(_ -> {
                    add("history.csv", "History, CSV");
                    add("history.json", "History, JSON");
                    add("provenance.json", "Provenance, JSON");
                });
    }

    private void add(String file, String text) {
        var link = new Anchor(address + file, text);
        link.getElement().setAttribute("download", true);
        list.add(link);
    }
}
