package org.glyphery.ui.data;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.glyphery.UserError;
import org.glyphery.dataset.imports.ImportDrafts;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.Messages;

/// A place where a file or a folder of examples is dropped or chosen, which the browser sends, or
/// one of the server's own is named; see frontend/dataset-upload.ts.
@Tag("dataset-upload")
@JsModule("./dataset-upload.ts")
final class UploadCard extends Component implements HasComponents {

    private final ImportDrafts drafts;
    private final Dropdown<Optional<String>> onServer =
            new Dropdown<>("From the server", name -> name.ifPresent(this::take));

    /// @param arrived is called once files are here and are being looked at
    UploadCard(ImportDrafts drafts, Runnable arrived) {
        this.drafts = drafts;
        getElement().addEventListener("dataset-sent", _ -> arrived.run());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        offer();
    }

    private void offer() {
        removeAll();
        Map<Optional<String>, String> offered = new LinkedHashMap<>();
        offered.put(Optional.empty(), "Choose from the server …");
        drafts.serverFiles().forEach(name -> offered.put(Optional.of(name), name));
        if (offered.size() > 1) {
            onServer.offer(offered);
            add(onServer);
        } else {
            add(
                    new Paragraph(
                            "Or put files or a folder into %s on the server, and choose them here."
                                    .formatted(drafts.serverFolder())));
        }
    }

    private void take(String name) {
        onServer.show(Optional.empty());
        try {
            drafts.addFromServer(name);
        } catch (UserError gone) {
            Messages.say(gone.getMessage());
            offer();
        }
    }
}
