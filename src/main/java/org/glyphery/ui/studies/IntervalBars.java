package org.glyphery.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.glyphery.study.AnswerPicture;

/// Bars of accuracies with the ranges in which they lie, see frontend/interval-bars.ts.
@Tag("interval-bars")
@JsModule("./interval-bars.ts")
final class IntervalBars extends Component {

    IntervalBars(AnswerPicture.ShareBars bars) {
        getElement().setPropertyBean("content", bars);
    }
}
