package org.glyphery.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.glyphery.study.AnswerPicture;

/// Templates in rows, each picture of which grows when it is pressed, see
/// frontend/template-rows.ts.
@Tag("template-rows")
@JsModule("./template-rows.ts")
final class TemplateGroups extends Component {

    TemplateGroups(AnswerPicture.TemplatePictures templates) {
        getElement().setPropertyBean("content", templates);
    }
}
