package org.glyphery.ui.studies;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.study.TreePath;
import org.glyphery.training.FieldError;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.TextInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What all runs of a sweep have in common: the network, the fields that most people change, and
/// the whole plan as YAML for all else.
final class SharedFields extends Div {

    private static final int LINES = 7;
    private static final String DATASET = "dataset.name";

    private final StudyDraft draft;
    private final StudyPageServices services;
    private final Consumer<Plan> chosen;
    private final Runnable changed;
    private final NetworkCards cards;
    private final Dropdown<String> dataset;
    private final Map<String, TextInput> lines = new LinkedHashMap<>(); // by their paths
    private final TextInput yaml =
            TextInput.code("Plan", "YAML; what is left out has its default", LINES);
    private final NativeDetails written = new NativeDetails("All settings, as YAML", yaml);

    /// @param chosen gets the plan once another network was chosen
    /// @param changed called after each change of the draft
    SharedFields(
            StudyDraft draft, StudyPageServices services, Consumer<Plan> chosen, Runnable changed) {
        this.draft = draft;
        this.services = services;
        this.chosen = chosen;
        this.changed = changed;
        cards = new NetworkCards(services, this::choose);
        dataset =
                new Dropdown<>(
                        "Dataset", name -> set(DATASET, JsonMapper.shared().valueToTree(name)));
        dataset.offer(datasets());
        yaml.write(draft.base.yaml())
                .onChange(text -> {
                    draft.base = BasePlan.of(text);
                    show();
                    changed.run();
                });
        addClassName("shared-fields");
        add(cards, fields(), written);
        show();
    }

    private Map<String, String> datasets() {
        Map<String, String> titles = new LinkedHashMap<>();
        services.datasets().all().stream()
                .filter(facts -> services.datasets().absence(facts).isEmpty())
                .forEach(facts -> titles.put(facts.name(), facts.title()));
        return titles;
    }

    private Div fields() {
        line("dataset.first", "Training examples", "empty for all");
        line("learning.epochs", "Epochs", "");
        line("learning.batchSize", "Batch size", "");
        line("learning.schedule.learningRate", "Learning rate", "");
        var label = new Span("Dataset");
        label.getElement().setAttribute("aria-hidden", "true");
        var set = new Div(label, dataset);
        set.addClassName("field");
        var fields = new Div(set);
        lines.values().forEach(fields::add);
        fields.addClassName("fields");
        return fields;
    }

    private void line(String path, String label, String hint) {
        lines.put(
                path,
                TextInput.line(label, hint)
                        .asNumber()
                        .onChange(text ->
                                set(
                                        path,
                                        text.isBlank()
                                                ? MissingNode.getInstance()
                                                : StudyDraft.number(text))));
    }

    private void choose(Plan standing) {
        draft.base = draft.base.of(standing, services.datasets());
        draft.base.plan(services.datasets()).ifPresent(chosen);
        replaced();
    }

    private void set(String path, JsonNode value) {
        draft.base = draft.base.with(path, value);
        replaced();
    }

    private void replaced() {
        yaml.write(draft.base.yaml());
        show();
        changed.run();
    }

    /// Shows the plan as it is now; a field that is swept has no single value.
    void show() {
        Optional<Plan> plan = draft.base.plan(services.datasets());
        plan.ifPresent(known -> {
            cards.show(known);
            dataset.show(known.dataset().name());
            JsonNode tree = PlanJson.tree(known);
            lines.forEach((path, line) -> show(path, line, new TreePath(path).in(tree)));
        });
    }

    private void show(String path, TextInput line, JsonNode value) {
        boolean isSwept = draft.swept.stream().anyMatch(each -> each.path.equals(path));
        boolean hasDefault = path.startsWith("dataset.");
        line.setVisible(!isSwept && (hasDefault || !value.isMissingNode()));
        line.write(value.isNumber() ? NumberWords.digits(value.doubleValue()) : "");
    }

    /// Shows what is wrong with the plan beside the field that is to blame.
    void show(List<FieldError> errors) {
        lines.values().forEach(TextInput::accept);
        yaml.accept();
        for (FieldError each : errors) {
            if (!each.field().startsWith(StudyDraft.BASE)) continue;
            String path = each.field().replaceFirst("^sweep\\.base\\.?", "");
            TextInput line = lines.get(path);
            if (line != null && line.isVisible()) {
                line.refuse(each.error());
            } else {
                yaml.refuse(each.error());
                written.setOpen(true);
            }
        }
    }
}
