package org.glyphery.ui.serving;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.glyphery.Access;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Serving;
import org.glyphery.ui.Addresses;

/// The models as other programs find them.
@Route(ServingView.SERVING)
@PageTitle("Serving · Glyphery")
@Menu(title = "Serving", order = 60)
@StyleSheet("theme/serving.css")
public final class ServingView extends Div implements BeforeEnterObserver {

    static final String SERVING = "serving";

    private static final int MILLISECONDS_BETWEEN_LOOKS = 2_000;

    private final Serving serving;
    private final MemorySheet memory;
    private final Access access;

    ServingView(Serving serving, LoadedModels loaded, Access access) {
        this.serving = serving;
        this.access = access;
        memory = new MemorySheet(loaded);
        addClassName("serving");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Model> models = serving.models();
        add(new H1("Serving"), words());
        if (models.isEmpty()) {
            add(
                    new Paragraph(
                            new Anchor(Addresses.TRAIN, "Train a network"),
                            new Text(", and programs can ask it after its first epoch.")));
        } else {
            add(new CodeSheet(models, ServingAddress.of(event.getLocation())));
        }
        add(memory);
    }

    private Paragraph words() {
        var words =
                new Paragraph(
                        "Every model here answers other programs too, in the form of TensorFlow"
                            + " Serving and in the Open Inference Protocol, so that clients which"
                            + " speak these need nothing new. ");
        if (access instanceof Access.WithKey) {
            words.add("With each request they send this server's key: Authorization: Bearer KEY. ");
        }
        words.add(
                link("openapi.yaml", "OpenAPI document"), link("v1/models", "All models as JSON"));
        words.addClassName("soft");
        return words;
    }

    private static Anchor link(String address, String title) {
        var link = new Anchor(address, title);
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var page = attached.getUI();
        page.setPollInterval(MILLISECONDS_BETWEEN_LOOKS);
        var looks = page.addPollListener(_ -> memory.show());
        addDetachListener(detached -> {
            detached.unregisterListener();
            looks.remove();
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
    }
}
