package org.glyphery.ui.serving;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.prediction.Model;
import org.glyphery.run.ModelName;
import org.glyphery.ui.Choice;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.RunTitles;

/// A program to copy, for the model, the epoch and the language that are chosen.
final class CodeSheet extends Section {

    private final Dropdown<ModelName> models = new Dropdown<>("Model", this::choose);
    private final Map<ModelName, Model> all = new HashMap<>();
    private final Pre code = new Pre();
    private final Span copied = new Span();
    private ServingAddress address;
    private String server = "http://localhost:8080";

    CodeSheet(List<Model> offered, ServingAddress address) {
        this.address = address;
        offered.forEach(model -> all.put(model.name(), model));
        models.offer(titles(offered));
        address.model().ifPresent(models::show);
        var labels =
                new Choice<>(
                        "Epoch",
                        ordered(ServingAddress.BEST, "Best epoch", ServingAddress.LAST, "Last"),
                        address.label(),
                        label -> show(new ServingAddress(model(), label, snippet())));
        var languages =
                new Choice<>(
                        "Language",
                        languages(),
                        address.snippet(),
                        language -> show(new ServingAddress(model(), label(), language)));
        var tools = new Div(models, labels, languages, copy(), copied);
        tools.addClassName("tools");
        code.getElement().setAttribute("tabindex", "0");
        code.getElement().setAttribute("aria-label", "Program");
        copied.getElement().setAttribute("role", "status");
        addClassName("sheet");
        add(new H2("Ask a model"), tools, code);
        write();
        addAttachListener(attached ->
                attached.getUI()
                        .getPage()
                        .fetchCurrentURL(url -> {
                            server = url.getProtocol() + "://" + url.getAuthority();
                            write();
                        }));
    }

    private static Map<ModelName, String> titles(List<Model> all) {
        return RunTitles.distinct(all).stream()
                .collect(
                        Collectors.toMap(
                                Model::name,
                                model -> model.run().name(),
                                (first, _) -> first,
                                LinkedHashMap::new));
    }

    private static Map<Snippet, String> languages() {
        return Arrays.stream(Snippet.values())
                .collect(
                        Collectors.toMap(
                                each -> each,
                                each -> each.title,
                                (first, _) -> first,
                                LinkedHashMap::new));
    }

    private static Map<String, String> ordered(
            String first, String firstTitle, String second, String secondTitle) {
        var choices = new LinkedHashMap<String, String>();
        choices.put(first, firstTitle);
        choices.put(second, secondTitle);
        return choices;
    }

    private Optional<ModelName> model() {
        return models.chosen();
    }

    private String label() {
        return address.label();
    }

    private Snippet snippet() {
        return address.snippet();
    }

    private void choose(ModelName model) {
        show(new ServingAddress(Optional.of(model), label(), snippet()));
    }

    private void show(ServingAddress chosen) {
        address = chosen;
        chosen.show(UI.getCurrentOrThrow());
        write();
    }

    private void write() {
        copied.setText("");
        model().map(all::get)
                .ifPresent(model ->
                        code.setText(
                                snippet()
                                        .text(
                                                server,
                                                model.name().value(),
                                                label(),
                                                model.data())));
    }

    private NativeButton copy() {
        var copy = new NativeButton("Copy");
        copy.addClassName("plain");
        copy.addClickListener(_ -> {
            code.getElement()
                    .executeJs("return navigator.clipboard.writeText(this.textContent)")
                    .then(_ -> copied.setText("Copied"), _ -> copied.setText("Select and copy it"));
        });
        return copy;
    }
}
