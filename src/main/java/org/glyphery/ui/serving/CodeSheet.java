package org.glyphery.ui.serving;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.prediction.ServedTarget;
import org.glyphery.ui.Choice;

/// A program to copy, for the model, the epoch and the language that are chosen.
final class CodeSheet extends Section {

    private final Consumer<ServingAddress> chooses;
    private final boolean needsKey;
    private final Choice<String> labels;
    private final Pre code = new Pre();
    private final Span copied = new Span();
    private ServingAddress address;
    private DatasetFacts data;
    private String model;
    private String server = "http://localhost:8080";

    /// @param target that answers under the address's name
    /// @param needsKey whether programs must send this server's key
    /// @param chooses hears of another label or language
    CodeSheet(
            ServedTarget target,
            ServingAddress address,
            boolean needsKey,
            Consumer<ServingAddress> chooses) {
        this.address = address;
        this.needsKey = needsKey;
        this.chooses = chooses;
        data = target.model().data();
        model = target.name().value();
        labels =
                new Choice<>(
                        "Epoch",
                        ordered(ServingAddress.BEST, "Best epoch", ServingAddress.LAST, "Last"),
                        address.label(),
                        label -> choose(this.address.labelled(label)));
        var languages =
                new Choice<>(
                        "Language",
                        languages(),
                        address.snippet(),
                        language -> choose(this.address.in(language)));
        var tools = new Div(labels, languages, copy(), copied);
        tools.addClassName("tools");
        code.getElement().setAttribute("tabindex", "0");
        code.getElement().setAttribute("aria-label", "Program");
        copied.getElement().setAttribute("role", "status");
        addClassNames("sheet", "programs");
        add(new H2("From a program"), words(needsKey), tools, code);
        show(target, address);
        addAttachListener(attached ->
                attached.getUI()
                        .getPage()
                        .fetchCurrentURL(url -> {
                            server = url.getProtocol() + "://" + url.getAuthority();
                            write();
                        }));
    }

    /// Shows the program for another model, or another epoch of it; served names have no epochs.
    void show(ServedTarget target, ServingAddress shown) {
        data = target.model().data();
        model = target.name().value();
        address = shown;
        labels.setVisible(target.served().isEmpty());
        write();
    }

    private static Paragraph words(boolean needsKey) {
        var words =
                new Paragraph(
                        "Whole programs that send numbers in TensorFlow Serving's form, as they run"
                                + (needsKey ? " once this server's key stands for KEY." : "."));
        words.addClassName("soft");
        return words;
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

    private void choose(ServingAddress chosen) {
        address = chosen;
        chooses.accept(chosen);
        write();
    }

    private void write() {
        String label = labels.isVisible() ? address.label() : ServingAddress.BEST;
        String text = address.snippet().text(server, model, label, data, needsKey);
        if (text.equals(code.getText())) return;
        copied.setText("");
        code.setText(text);
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
