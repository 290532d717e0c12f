package org.glyphery.ui.train;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.glyphery.UserError;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.ui.Messages;

/// A plan is saved as a file, and one that was saved, or written by hand, is read.
final class PlanFile extends Div {

    private static final int MOST_CHARACTERS = 100_000;
    private static final String TEXT = "event.detail.text";
    private static final String NAME = "event.detail.name";

    private final Element json = new Element("a").setText("Save as JSON");
    private final Element yaml = new Element("a").setText("Save as YAML");
    private final Consumer<Plan> takes;

    PlanFile(Consumer<Plan> takes) {
        this.takes = takes;
        addClassName("tools");
        var input =
                new Element("input")
                        .setAttribute("type", "file")
                        .setAttribute("accept", ".json,.yaml,.yml")
                        .setAttribute("class", "spoken");
        input.executeJs(
                """
                this.addEventListener('change', async () => {
                    const file = this.files[0];
                    if (!file) return;
                    const text = file.size > $0 ? '' : await file.text();
                    this.value = '';
                    this.dispatchEvent(new CustomEvent('plan', {detail: {name: file.name, text}}));
                });
                """,
                MOST_CHARACTERS);
        input.addEventListener(
                        "plan",
                        event ->
                                read(
                                        event.getEventData().get(NAME).asString(),
                                        event.getEventData().get(TEXT).asString()))
                .addEventData(NAME)
                .addEventData(TEXT);
        var open = new Element("label").setAttribute("class", "plain");
        open.appendChild(Element.createText("Open a file"), input);
        json.setAttribute("class", "plain");
        yaml.setAttribute("class", "plain");
        getElement().appendChild(open, json, yaml);
    }

    void offer(Plan plan) {
        String name = plan.name().replaceAll("[^\\p{L}\\p{N}]+", "-");
        offer(json, name + ".json", "application/json", PlanJson.write(plan));
        offer(yaml, name + ".yaml", "application/yaml", PlanJson.writeYaml(plan));
    }

    private static void offer(Element link, String name, String type, String text) {
        link.setAttribute("download", name);
        link.executeJs(
                "URL.revokeObjectURL(this.href);"
                        + "this.href = URL.createObjectURL(new Blob([$0], {type: $1}))",
                text,
                type);
    }

    private void read(String name, String text) {
        if (text.isBlank()) {
            Messages.say("“%s” is empty, or far too long for a plan.".formatted(name));
            return;
        }
        try {
            boolean json = text.stripLeading().startsWith("{");
            takes.accept(json ? PlanJson.read(text) : PlanJson.readYaml(text));
        } catch (UserError unreadable) {
            Messages.say("“%s”: %s".formatted(name, unreadable.getMessage()));
        }
    }
}
