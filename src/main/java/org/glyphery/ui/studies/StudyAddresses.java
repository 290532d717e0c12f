package org.glyphery.ui.studies;

import com.vaadin.flow.router.RouteParameters;
import org.glyphery.study.Studies;
import org.glyphery.ui.ParameterisedPage;
import org.springframework.stereotype.Component;

/// Which studies have a page.
@Component
record StudyAddresses(Studies studies) implements ParameterisedPage {

    @Override
    public Class<StudyView> view() {
        return StudyView.class;
    }

    @Override
    public boolean exists(RouteParameters parameters) {
        return parameters.get("name").flatMap(studies::find).isPresent();
    }
}
