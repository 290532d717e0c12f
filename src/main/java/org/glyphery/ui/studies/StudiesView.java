package org.glyphery.ui.studies;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunStatus;
import org.glyphery.study.Study;
import org.glyphery.study.StudyState;
import org.glyphery.training.RunId;
import org.glyphery.ui.TextFileInput;

/// The studies that there are.
@Route(StudyView.STUDIES)
@PageTitle("Studies · Glyphery")
@Menu(title = "Studies", order = 50)
@StyleSheet("theme/studies.css")
public final class StudiesView extends Div {

    private final StudyPageServices services;
    private final Div list = new Div();
    private final Map<Study, StudyCard> cards = new LinkedHashMap<>();
    private final Map<RunId, RunStatus> statuses = new HashMap<>(); // by the runs' ids

    StudiesView(StudyPageServices services) {
        this.services = services;
        addClassName("studies");
        list.addClassName("list");
        var words =
                new Paragraph(
                        "A study is a question with exact settings: one press trains what is"
                                + " missing, and what was trained before is used again.");
        words.addClassName("soft");
        add(new H1("Studies"), words, tools(), list);
        services.live().follow(this, this::hear, this::show);
    }

    private Div tools() {
        var fresh = new Anchor(StudyEditor.NEW, "New study");
        fresh.addClassNames("plain", "first");
        var tools =
                new Div(fresh, new TextFileInput("Import a study", ".yaml,.yml,.json", this::take));
        tools.addClassName("tools");
        return tools;
    }

    private void take(String file) {
        Study kept = services.studies().add(services.studies().read(file));
        UI.getCurrentOrThrow().navigate(StudyView.address(kept));
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed(var run) -> changed(run);
            case RunEvent.Deleted _ -> show();
            case RunEvent.Progressed _, RunEvent.QueueChanged _ -> {}
        }
    }

    /// An epoch changes nothing here.
    private void changed(Run run) {
        if (statuses.put(run.id(), run.status()) != run.status()) show();
    }

    private void show() {
        List<StudyState> states = services.studies().all();
        if (!List.copyOf(cards.keySet()).equals(states.stream().map(StudyState::study).toList())) {
            build(states);
        }
        for (StudyState state : states) {
            Objects.requireNonNull(cards.get(state.study()))
                    .show(state, services.thumbnails().of(state));
        }
    }

    private void build(List<StudyState> states) {
        list.removeAll();
        cards.clear();
        for (StudyState state : states) {
            var card = new StudyCard(state.study());
            cards.put(state.study(), card);
            list.add(card);
        }
    }
}
