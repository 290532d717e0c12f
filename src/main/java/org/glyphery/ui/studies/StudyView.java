package org.glyphery.ui.studies;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.glyphery.study.Study;
import org.glyphery.study.StudyState;
import org.glyphery.ui.Addresses;

/// One study, `/studies/<name>`, live while its runs train.
@Route(StudyView.STUDIES + "/:name")
@StyleSheet("theme/studies.css")
public final class StudyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String STUDIES = Addresses.STUDIES;

    private final StudyPageServices services;
    private String title = "Studies";

    StudyView(StudyPageServices services) {
        this.services = services;
    }

    static String address(Study study) {
        return STUDIES + "/" + study.name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("name")
                .flatMap(services.studies()::find)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(StudyState state) {
        title = state.study().title();
        removeAll();
        add(new StudyPage(services, state.study()));
    }

    @Override
    public String getPageTitle() {
        return title + " · Glyphery";
    }
}
