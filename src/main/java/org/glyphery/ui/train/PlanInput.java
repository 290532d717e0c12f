package org.glyphery.ui.train;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.glyphery.training.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One field of the plan: the browser's own input with a label, a hint, and what is wrong with it.
@Tag("div")
final class PlanInput extends Component implements HasStyle {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAUSE_MILLIS = 250;
    private static final int MOST_DECIMALS = 6; // 1e-8 reads better than its zeros
    private static final String VALUE = "element.value";
    private static final String CHECKED = "element.checked";

    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    private final String path;
    private final Element input;
    private final Element error = new Element("span").setAttribute("class", "error");

    private PlanInput(String path, String label, String hint, Element input) {
        this.path = path;
        this.input = input;
        String id = "field-" + UUID.randomUUID();
        input.setAttribute("id", id).setAttribute("data-field", path);
        error.setAttribute("id", id + "-error");
        getElement().setAttribute("class", "field");
        getElement()
                .appendChild(
                        new Element("label").setAttribute("for", id).setText(label), input, error);
        if (!hint.isEmpty()) {
            getElement().appendChild(new Element("small").setText(hint));
        }
    }

    /// A number, or whatever was typed in its place.
    static PlanInput number(Draft draft, String path, String label, String hint, Runnable changed) {
        return typed(draft, path, label, hint, text -> draft.set(path, numberOrText(text)), changed)
                .asNumber();
    }

    /// Numbers with commas between them.
    static PlanInput numbers(
            Draft draft, String path, String label, String hint, Runnable changed) {
        return typed(draft, path, label, hint, text -> draft.set(path, list(text)), changed);
    }

    static PlanInput text(Draft draft, String path, String label, Runnable changed) {
        return typed(
                draft, path, label, "", text -> draft.set(path, JSON.valueToTree(text)), changed);
    }

    static PlanInput yesOrNo(
            Draft draft, String path, String label, String hint, Runnable changed) {
        var box = new Element("input").setAttribute("type", "checkbox");
        box.setProperty("checked", draft.get(path).asBoolean(false));
        box.addEventListener(
                        "change",
                        event -> {
                            draft.set(
                                    path,
                                    JSON.valueToTree(
                                            event.getEventData().get(CHECKED).asBoolean()));
                            changed.run();
                        })
                .addEventData(CHECKED);
        var field = new PlanInput(path, label, hint, box);
        field.getElement().setAttribute("class", "field check");
        return field;
    }

    /// One of a few.
    ///
    /// @param names by what the plan's JSON has
    static PlanInput oneOf(
            String path,
            String label,
            Map<String, String> names,
            String chosen,
            Consumer<String> chooses) {
        var select = new Element("select");
        names.forEach((value, name) -> {
            var option = new Element("option").setAttribute("value", value).setText(name);
            if (value.equals(chosen)) option.setAttribute("selected", true);
            select.appendChild(option);
        });
        select.addEventListener(
                        "change",
                        event -> chooses.accept(event.getEventData().get(VALUE).asString()))
                .addEventData(VALUE);
        return new PlanInput(path, label, "", select);
    }

    /// Shows what is wrong with it, if it is among these.
    ///
    /// @return whether it is
    boolean show(FieldError wrong) {
        boolean here = wrong.field().equals(path) || wrong.field().startsWith(path + "[");
        if (here) {
            error.setText(wrong.error());
            input.setAttribute("aria-invalid", "true");
            input.setAttribute("aria-describedby", error.getAttribute("id"));
        }
        return here;
    }

    void clearError() {
        error.setText("");
        input.removeAttribute("aria-invalid");
        input.removeAttribute("aria-describedby");
    }

    private PlanInput asNumber() {
        input.setAttribute("inputmode", "decimal");
        return this;
    }

    private static PlanInput typed(
            Draft draft,
            String path,
            String label,
            String hint,
            Consumer<String> takes,
            Runnable changed) {
        var input = new Element("input").setAttribute("autocomplete", "off");
        input.setProperty("value", written(draft.get(path)));
        input.addEventListener(
                        "input",
                        event -> {
                            takes.accept(event.getEventData().get(VALUE).asString());
                            changed.run();
                        })
                .addEventData(VALUE)
                .debounce(PAUSE_MILLIS);
        return new PlanInput(path, label, hint, input);
    }

    private static String written(JsonNode value) {
        if (value.isArray()) {
            return String.join(", ", value.valueStream().map(PlanInput::written).toList());
        }
        return value.isFloatingPointNumber() ? written(value.doubleValue()) : value.asString("");
    }

    private static String written(double number) {
        var exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() > MOST_DECIMALS
                ? exact.toString().toLowerCase(Locale.ROOT)
                : exact.toPlainString();
    }

    private static JsonNode numberOrText(String text) {
        String stripped = text.strip();
        try {
            return stripped.matches("[+-]?\\d{1,9}")
                    ? JSON.valueToTree(Integer.valueOf(stripped))
                    : stripped.matches("[+-]?\\d+")
                            ? JSON.valueToTree(Long.valueOf(stripped))
                            : JSON.valueToTree(Double.valueOf(stripped));
        } catch (NumberFormatException e) {
            return JSON.valueToTree(stripped);
        }
    }

    private static JsonNode list(String text) {
        var list = JSON.createArrayNode();
        BETWEEN.splitAsStream(text)
                .filter(part -> !part.isEmpty())
                .map(PlanInput::numberOrText)
                .forEach(list::add);
        return list;
    }
}
