package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.ui.EpochChoice;

/// Which part of a run's page is looked at, and which epoch in all of them. The parts are links, so
/// that one can go back from one to the other and open one beside the other.
final class RunTabs extends Div {

    private final Map<RunTab, RouterLink> links = new EnumMap<>(RunTab.class);
    private final EpochChoice epochs;

    /// @param chooses an epoch, or nothing for the best
    RunTabs(Consumer<Optional<Integer>> chooses) {
        epochs = new EpochChoice(chooses);
        var nav = new Nav();
        nav.getElement().setAttribute("aria-label", "Parts of this page");
        for (RunTab tab : RunTab.values()) {
            var link = new RouterLink();
            link.setText(tab.words());
            links.put(tab, link);
            nav.add(link);
        }
        addClassName("run-tabs");
        add(nav, epochs);
    }

    void show(EpochInView view) {
        var parameters = new RouteParameters("id", view.run().id().toString());
        links.forEach((tab, link) -> {
            link.setRoute(RunView.class, parameters);
            link.setQueryParameters(
                    QueryParameters.fromString(view.address().withTab(tab).query()));
            if (tab == view.address().tab()) link.getElement().setAttribute("aria-current", "page");
            else link.getElement().removeAttribute("aria-current");
        });
        String best = view.isBest() ? " · best" : "";
        String words = "%d of %d%s".formatted(view.epoch(), view.newest(), best);
        epochs.show(view.newest(), view.epoch(), words);
    }
}
