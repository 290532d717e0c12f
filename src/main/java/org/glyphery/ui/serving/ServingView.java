package org.glyphery.ui.serving;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import org.glyphery.Access;
import org.glyphery.InkLimits;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.RecentLoad;
import org.glyphery.prediction.ServedNames;
import org.glyphery.prediction.ServedTarget;
import org.glyphery.prediction.Serving;
import org.glyphery.run.ModelName;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.Dropdown;
import org.jspecify.annotations.Nullable;

/// The models as other programs find them.
@Route(ServingView.SERVING)
@PageTitle("Serving · Glyphery")
@Menu(title = "Serving", order = 60)
@StyleSheet("theme/serving.css")
public final class ServingView extends Div implements BeforeEnterObserver {

    static final String SERVING = "serving";

    private static final int MILLISECONDS_BETWEEN_LOOKS = 2_000;

    private final Serving serving;
    private final ServedNames names;
    private final RecentLoad recent;
    private final MemorySheet memory;
    private final Access access;
    private final InkLimits limits;
    private final LoadLine load = new LoadLine();
    private final Dropdown<ModelName> models = new Dropdown<>("Model", this::choose);
    private ServingAddress address = ServingAddress.of(new Location(SERVING));
    private @Nullable RequestPanel request;
    private @Nullable CodeSheet programs;
    private @Nullable NamesSheet namesSheet;

    ServingView(
            Serving serving,
            ServedNames names,
            RecentLoad recent,
            LoadedModels loaded,
            Access access,
            InkLimits limits) {
        this.serving = serving;
        this.names = names;
        this.recent = recent;
        this.access = access;
        this.limits = limits;
        memory = new MemorySheet(loaded);
        addClassName("serving");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = ServingAddress.of(event.getLocation());
        offer();
        address.model().ifPresent(models::show);
        build();
    }

    /// What can be asked, or that nothing can: either may become the other while the page is open.
    void build() {
        removeAll();
        request = null;
        programs = null;
        namesSheet = null;
        add(new H1("Serving"), words());
        asked().ifPresentOrElse(this::addSheets, () -> add(nothingYet()));
        add(memory);
    }

    private void addSheets(ServedTarget target) {
        var panel = new RequestPanel(limits, needsKey());
        var code = new CodeSheet(target, address, needsKey(), this::show);
        var sheet = new NamesSheet(names, serving, recent, this::changed);
        request = panel;
        programs = code;
        namesSheet = sheet;
        panel.ask(target);
        load.show(recent.of(target.name()));
        add(live(panel), sheet, code);
    }

    private boolean needsKey() {
        return access instanceof Access.WithKey;
    }

    private static Section nothingYet() {
        var empty =
                new Section(
                        new H2("No model can be asked yet"),
                        new Paragraph(
                                new Anchor(Addresses.TRAIN, "Train a network"),
                                new Text(", and programs can ask it after its first epoch.")));
        empty.addClassName("sheet");
        return empty;
    }

    private Section live(RequestPanel panel) {
        var tools = new Div(models, load);
        tools.addClassNames("tools", "asked");
        var live = new Section(new H2("Ask a model"), tools, panel);
        live.addClassNames("sheet", "live");
        return live;
    }

    private void offer() {
        models.offerGroups(OfferedModels.askable(names.all(), serving.models()));
    }

    /// What answers under the name that is chosen; the best where somebody has deleted it. Nothing
    /// while there is no model.
    private Optional<ServedTarget> asked() {
        List<Model> all = serving.models();
        if (all.isEmpty()) return Optional.empty();
        return models.chosen().flatMap(serving::find).or(() -> serving.find(all.getFirst().name()));
    }

    private void choose(ModelName name) {
        show(address.asking(name));
        ask();
    }

    private void ask() {
        asked().ifPresentOrElse(this::ask, this::build);
    }

    private void ask(ServedTarget target) {
        if (request != null) request.ask(target);
        if (programs != null) programs.show(target, address);
        load.show(recent.of(target.name()));
    }

    private void show(ServingAddress chosen) {
        address = chosen;
        chosen.show(UI.getCurrentOrThrow());
    }

    /// Somebody has made or changed a name here, and asks it next.
    private void changed(ModelName name) {
        if (names.find(name).isPresent()) address = address.asking(name);
        offer();
        address.model().ifPresent(models::show);
        show(address);
        ask();
    }

    /// Shows what is so now, whoever has changed it.
    void look() {
        memory.show();
        Optional<ModelName> before = models.chosen();
        offer();
        before.or(address::model).ifPresent(models::show);
        if (asked().isPresent() != (namesSheet != null)) build();
        if (namesSheet == null) return;
        namesSheet.show();
        ask();
    }

    private Paragraph words() {
        var words =
                new Paragraph(
                        "Every model here answers other programs too, in the form of TensorFlow"
                            + " Serving and in the Open Inference Protocol, so that clients which"
                            + " speak these need nothing new. ");
        if (needsKey()) {
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
        var looks = page.addPollListener(_ -> look());
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
