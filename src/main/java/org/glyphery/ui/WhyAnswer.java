package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// Why a model answers as it does for one picture, see frontend/why-answer.ts.
@Tag("why-answer")
@JsModule("./why-answer.ts")
public final class WhyAnswer extends Component {

    public void show(WhyQuestion question) {
        getElement().setPropertyBean("question", question);
    }
}
