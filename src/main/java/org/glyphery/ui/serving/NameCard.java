package org.glyphery.ui.serving;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.function.Consumer;
import org.glyphery.UserError;
import org.glyphery.prediction.BreakingPromotion;
import org.glyphery.prediction.RecentLoad;
import org.glyphery.prediction.ServedName;
import org.glyphery.prediction.ServedVersion;
import org.glyphery.run.ModelName;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.Messages;
import org.glyphery.ui.ProblemNote;

/// One served name: what answers, its load, its history, and what may be done with it.
final class NameCard extends Article {

    private final NameChanges changes;
    private final ServedName name;
    private final Consumer<ModelName> changed;
    private final Paragraph serves = new Paragraph();
    private final LoadLine load = new LoadLine();
    private final Dropdown<ModelName> runs;
    private final NativeButton promote = new NativeButton("Promote", _ -> promote(false));
    private final NativeButton meant = new NativeButton("Promote all the same");
    private final ProblemNote problem = new ProblemNote();

    NameCard(NameChanges changes, ServedName name, Consumer<ModelName> changed) {
        this.changes = changes;
        this.name = name;
        this.changed = changed;
        runs = new Dropdown<>("Run to promote to " + name.name(), _ -> refuse(""));
        promote.addClassName("plain");
        promote.setAriaLabel("Promote to " + name.name());
        meant.addClassNames("plain", "final");
        meant.addClickListener(_ -> promote(true));
        meant.setVisible(false);
        serves.addClassName("serves");
        var tools = new Div(runs, promote, rollBack(), delete());
        tools.addClassName("tools");
        addClassName("name-card");
        add(
                new H3(name.name().value()),
                serves,
                versions(),
                load,
                tools,
                problem,
                meant,
                history());
    }

    ModelName name() {
        return name.name();
    }

    /// @param offered runs that may be promoted
    /// @param run that answers now, by its name
    void show(Map<ModelName, String> offered, RecentLoad recent, String run) {
        ServedVersion current = name.current();
        serves.removeAll();
        var version = new Span("Version " + current.number());
        version.addClassName("version");
        serves.add(version, new Span(" · %s, epoch %d".formatted(run, current.epoch())));
        load.show(recent.of(name.name()));
        var before = runs.chosen().filter(offered::containsKey);
        runs.offer(offered);
        runs.show(before.orElse(current.model()));
    }

    private NativeButton rollBack() {
        var button = new NativeButton();
        name.previous()
                .ifPresentOrElse(
                        version -> button.setText("Roll back to version " + version.number()),
                        () -> button.setText("Roll back"));
        button.setEnabled(name.previous().isPresent());
        button.addClassName("plain");
        button.addClickListener(_ -> change(() -> changes.rollBack(name)));
        return button;
    }

    private NativeButton delete() {
        var button = new NativeButton("Delete");
        button.addClassName("plain");
        button.setAriaLabel("Delete the name " + name.name());
        button.addClickListener(_ ->
                change(() -> {
                    changes.delete(name);
                    Messages.sayUndoable(
                            "Nothing is served under \"%s\" any more.".formatted(name.name()),
                            () -> change(() -> changes.restore(name)));
                }));
        return button;
    }

    private void promote(boolean isBreaking) {
        runs.chosen().ifPresent(model -> change(() -> changes.promote(name, model, isBreaking)));
    }

    private void change(Runnable change) {
        refuse("");
        try {
            change.run();
            changed.accept(name.name());
        } catch (BreakingPromotion breaking) {
            refuse(breaking.getMessage());
            meant.setVisible(true);
        } catch (UserError refused) {
            refuse(refused.getMessage());
        }
    }

    private void refuse(String sentence) {
        problem.setText(sentence);
        meant.setVisible(false);
    }

    private UnorderedList versions() {
        var list = new UnorderedList();
        list.addClassName("versions");
        list.getElement().setAttribute("aria-label", "Versions");
        for (ServedVersion version : name.versions()) {
            var item = new ListItem("%d %s".formatted(version.number(), version.model()));
            if (version.equals(name.current())) {
                item.getElement().setAttribute("aria-current", "true");
            }
            list.add(item);
        }
        return list;
    }

    private NativeDetails history() {
        var details = new NativeDetails("History", new HistoryList(name.changes()));
        details.addClassName("history");
        return details;
    }
}
