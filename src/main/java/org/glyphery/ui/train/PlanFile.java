package org.glyphery.ui.train;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.ui.TextFileInput;

/// A plan is saved as a file, and one that was saved, or written by hand, is read.
final class PlanFile extends Div {

    private final Element json = new Element("a").setText("Save as JSON");
    private final Element yaml = new Element("a").setText("Save as YAML");

    PlanFile(Consumer<Plan> takes) {
        addClassName("tools");
        add(new TextFileInput("Open a file", ".json,.yaml,.yml", text -> takes.accept(plan(text))));
        json.setAttribute("class", "plain");
        yaml.setAttribute("class", "plain");
        getElement().appendChild(json, yaml);
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

    private static Plan plan(String text) {
        boolean json = text.stripLeading().startsWith("{");
        return json ? PlanJson.read(text) : PlanJson.readYaml(text);
    }
}
