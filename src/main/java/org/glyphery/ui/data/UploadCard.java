package org.glyphery.ui.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// A place where a file of examples is dropped or chosen; the browser sends it to the address that
/// programs send theirs to.
@Tag("dataset-upload")
@JsModule("./dataset-upload.ts")
final class UploadCard extends Component {

    /// @param arrived is called once a file has arrived and is being read
    UploadCard(Runnable arrived) {
        getElement().addEventListener("dataset-sent", _ -> arrived.run());
    }
}
