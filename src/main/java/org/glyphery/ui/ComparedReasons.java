package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/// What counted for several models that read the same picture, side by side, see
/// frontend/compare-opener.ts.
@Tag("compared-reasons")
@JsModule("./compare-opener.ts")
public final class ComparedReasons extends Component {

    /// One of the models.
    ///
    /// @param name the model's, as pages write it
    public record ModelQuestion(String name, WhyQuestion question) {}

    /// @param models none to close it
    public void show(List<ModelQuestion> models) {
        if (models.isEmpty()) getElement().removeProperty("models");
        else getElement().setPropertyList("models", models);
    }
}
