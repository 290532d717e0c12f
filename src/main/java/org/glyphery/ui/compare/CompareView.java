package org.glyphery.ui.compare;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.glyphery.training.RunId;

/// Runs side by side, `/compare?runs=a,b`.
@Route(CompareAddress.PAGE)
@PageTitle("Compare · Glyphery")
@Menu(title = "Compare", order = 40)
@StyleSheet("theme/compare.css")
public final class CompareView extends Div implements BeforeEnterObserver {

    private final ComparePageServices services;

    CompareView(ComparePageServices services) {
        this.services = services;
    }

    /// The page on which these runs are compared.
    public static String address(List<RunId> runs) {
        return new Location(CompareAddress.PAGE, of(runs)).getPathWithQueryParameters();
    }

    /// What the page's address has to say to compare these runs.
    public static QueryParameters of(List<RunId> runs) {
        return QueryParameters.of("runs", CompareAddress.written(runs));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new ComparePage(services, CompareAddress.of(event.getLocation().getQueryParameters())));
    }
}
