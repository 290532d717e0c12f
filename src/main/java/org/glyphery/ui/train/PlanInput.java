package org.glyphery.ui.train;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.training.FieldError;
import org.glyphery.ui.CheckBox;
import org.glyphery.ui.LabelledField;
import org.glyphery.ui.TextInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One field of the plan, which knows its path in the plan's JSON.
final class PlanInput extends Composite<LabelledField> implements HasStyle {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String VALUE = "element.value";
    private final String path;
    private final LabelledField field;
    private final Function<JsonNode, String> words;

    /// @param words how a value of the plan is written here; empty where it cannot be in a few
    private PlanInput(String path, LabelledField field, Function<JsonNode, String> words) {
        this.path = path;
        this.field = field;
        this.words = words;
        field.name(path);
    }

    @Override
    protected LabelledField initContent() {
        return field;
    }

    /// A number, or whatever was typed in its place.
    static PlanInput number(Draft draft, String path, String label, String hint, Runnable changed) {
        var input = typed(draft, path, label, hint, FieldText::number, changed);
        return new PlanInput(path, input.asNumber(), FieldText::written);
    }

    /// A whole number of things, 0 where nothing is written.
    static PlanInput count(Draft draft, String path, String label, String hint, Runnable changed) {
        var input = typed(draft, path, label, hint, FieldText::count, changed);
        return new PlanInput(path, input.asNumber(), FieldText::written);
    }

    /// Numbers with commas between them.
    static PlanInput numbers(
            Draft draft, String path, String label, String hint, Runnable changed) {
        var input = typed(draft, path, label, hint, FieldText::list, changed);
        return new PlanInput(path, input, FieldText::written);
    }

    /// One number for all, or several with commas between them.
    static PlanInput oneOrMore(
            Draft draft, String path, String label, String hint, Runnable changed) {
        var input = typed(draft, path, label, hint, FieldText::numbers, changed);
        return new PlanInput(path, input, FieldText::written);
    }

    static PlanInput text(Draft draft, String path, String label, Runnable changed) {
        var input = typed(draft, path, label, "", JSON::valueToTree, changed);
        return new PlanInput(path, input, FieldText::written);
    }

    static PlanInput yesOrNo(
            Draft draft, String path, String label, String hint, Runnable changed) {
        var box =
                CheckBox.that(on -> {
                    draft.set(path, JSON.valueToTree(on));
                    changed.run();
                });
        box.setProperty("checked", draft.get(path).asBoolean(false));
        var field = new LabelledField(label, hint, box);
        field.addClassName("check");
        return new PlanInput(path, field, value -> value.asBoolean(false) ? "yes" : "no");
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
        return new PlanInput(
                path,
                new LabelledField(label, "", select),
                value -> names.getOrDefault(Beginning.constant(value), ""));
    }

    /// Some of several, each with a box to tick.
    ///
    /// @param chooses gets all that are ticked, in the order of the names
    static PlanInput several(
            String path,
            String label,
            String hint,
            List<String> names,
            Collection<String> chosen,
            Consumer<List<String>> chooses) {
        var group = new Element("div").setAttribute("role", "group");
        group.setAttribute("class", "boxes").setAttribute("aria-label", label);
        var ticked = new HashSet<>(chosen);
        for (String name : names) {
            var box =
                    CheckBox.that(on -> {
                        if (on) ticked.add(name);
                        else ticked.remove(name);
                        chooses.accept(names.stream().filter(ticked::contains).toList());
                    });
            box.setProperty("checked", ticked.contains(name));
            var words = new Element("span").setText(name);
            group.appendChild(new Element("label").appendChild(box, words));
        }
        return new PlanInput(path, new LabelledField(label, hint, group), _ -> "");
    }

    /// A list whose rows have fields of their own; it shows what is wrong that these do not.
    static PlanInput list(String path, String label, String hint, Component rows) {
        var group =
                rows.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        return new PlanInput(path, new LabelledField(label, hint, group), _ -> "");
    }

    /// How versions of a dataset are told apart, by what the plan's JSON has.
    static Map<String, String> versions(List<DatasetFacts> versions) {
        Map<String, String> names = new LinkedHashMap<>();
        for (DatasetFacts each : versions) {
            names.put(
                    each.version(),
                    each.derivation()
                            .map(it -> "%s · %s".formatted(it.title(), each.version()))
                            .orElse("as it came · " + each.version()));
        }
        return names;
    }

    /// A line that shows what follows from others.
    PlanInput fixed() {
        if (field instanceof TextInput line) line.asFixed();
        return this;
    }

    void focus() {
        field.focus();
    }

    boolean isAt(String wanted) {
        return path.equals(wanted);
    }

    /// Whether it stands in this part of the page.
    boolean isWithin(Component part) {
        Optional<Component> above = getParent();
        while (above.isPresent() && above.orElseThrow() != part) {
            above = above.orElseThrow().getParent();
        }
        return above.isPresent();
    }

    /// Whether it stands there, or within the list there.
    boolean isIn(String wanted) {
        return isIn(path, wanted);
    }

    private static boolean isIn(String path, String list) {
        return path.equals(list) || path.startsWith(list + "[");
    }

    /// Writes what the draft has now, where it is a line of text.
    void write(Draft draft) {
        if (field instanceof TextInput line) line.write(FieldText.written(draft.get(path)));
    }

    /// Shows what is wrong with it, if it is among these.
    ///
    /// @return whether it is
    boolean show(FieldError wrong) {
        boolean here = isIn(wrong.field(), path);
        if (here) field.refuse(inWords(wrong));
        return here;
    }

    /// The sentence, with the field's label where it has the path that plans have for it.
    private String inWords(FieldError wrong) {
        return wrong.error()
                .replace(
                        "The setting \"%s\"".formatted(wrong.field()),
                        "\"%s\"".formatted(field.label()));
    }

    void clearError() {
        field.accept();
    }

    /// Marks it where the draft has another value there than the plan that it began as.
    ///
    /// @return the change in words; absent where there is none
    Optional<String> mark(Draft draft, Beginning beginning) {
        JsonNode now = draft.get(path);
        Optional<JsonNode> before = beginning.before(path, now);
        String was = before.map(words).orElse("");
        field.mark(before.isEmpty() ? "" : was.isEmpty() ? "changed" : "was " + was);
        return before.map(_ ->
                was.isEmpty()
                        ? field.label()
                        : "%s %s instead of %s".formatted(field.label(), words.apply(now), was));
    }

    String label() {
        return field.label();
    }

    private static TextInput typed(
            Draft draft,
            String path,
            String label,
            String hint,
            Function<String, JsonNode> reads,
            Runnable changed) {
        return TextInput.line(label, hint)
                .write(FieldText.written(draft.get(path)))
                .onChange(text -> {
                    draft.set(path, reads.apply(text));
                    changed.run();
                });
    }
}
