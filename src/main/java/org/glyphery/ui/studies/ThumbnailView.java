package org.glyphery.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.glyphery.study.StudyThumbnail;

/// A study at a glance, see frontend/study-thumbnail.ts.
@Tag("study-thumbnail")
@JsModule("./study-thumbnail.ts")
final class ThumbnailView extends Component {

    void show(StudyThumbnail thumbnail) {
        getElement().setPropertyBean("content", thumbnail);
    }
}
