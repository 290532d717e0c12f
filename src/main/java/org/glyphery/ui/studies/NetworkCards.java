package org.glyphery.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.network.Architecture;
import org.glyphery.network.Network;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.ui.NetworkThumbnail;

/// The kinds of network as cards, each drawn to scale, one of which is chosen: the browser's own
/// radio buttons. The chosen card shows the network as it is, whatever was changed of it.
@Tag("fieldset")
final class NetworkCards extends Component implements HasStyle {

    private final StudyPageServices services;
    private final Map<Class<? extends Architecture>, NetworkCard> cards = new LinkedHashMap<>();

    /// @param chooses gets a plan of the kind that was chosen, with its defaults
    NetworkCards(StudyPageServices services, Consumer<Plan> chooses) {
        this.services = services;
        addClassName("network-cards");
        getElement().setAttribute("aria-label", "Network");
        var group = UUID.randomUUID().toString();
        for (Architecture kind : PlanDefaults.kinds(Architecture.class)) {
            Plan standing = PlanDefaults.plan(kind);
            var card = new NetworkCard(group, () -> chooses.accept(standing));
            card.show(standing);
            cards.put(kind.getClass(), card);
            getElement().appendChild(card.getElement());
        }
    }

    /// Shows which kind this plan's network is of, and the network itself.
    void show(Plan plan) {
        cards.forEach((kind, card) -> {
            boolean chosen = kind.isInstance(plan.architecture());
            card.choose(chosen);
            if (chosen) card.show(plan);
        });
    }

    /// One kind of network.
    private final class NetworkCard extends NativeLabel {

        private final Element input;
        private final Span name = new Span();
        private final Span size = new Span();
        private final NetworkThumbnail picture = new NetworkThumbnail();

        NetworkCard(String group, Runnable chosen) {
            input = new Element("input").setAttribute("type", "radio").setAttribute("name", group);
            input.addEventListener("change", _ -> chosen.run());
            name.addClassName("name");
            size.addClassName("size");
            getElement().appendChild(input);
            add(picture, name, size);
        }

        void choose(boolean chosen) {
            input.setProperty("checked", chosen);
        }

        void show(Plan plan) {
            name.setText(plan.architecture().title());
            Optional<Network> network = network(plan);
            size.setText(
                    network.map(it -> NumberWords.count(it.parameterCount()) + " parameters")
                            .orElse("cannot be built so"));
            network.ifPresent(it -> picture.show(it.outline(), List.of()));
        }

        private Optional<Network> network(Plan plan) {
            try {
                return Optional.of(services.runs().check(plan));
            } catch (UserError wrong) {
                return Optional.empty();
            }
        }
    }
}
