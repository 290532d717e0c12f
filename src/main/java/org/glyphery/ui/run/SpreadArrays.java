package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.glyphery.inspection.ArrayFigures;

/// How the numbers of arrays are spread, see frontend/spread-arrays.ts.
@Tag("spread-arrays")
@JsModule("./spread-arrays.ts")
final class SpreadArrays extends Component {

    void show(List<ArrayFigures> arrays) {
        getElement().setPropertyList("arrays", arrays);
    }
}
