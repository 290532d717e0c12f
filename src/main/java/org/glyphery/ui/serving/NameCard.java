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
    private final ModelName called;
    private final UnorderedList versions = new UnorderedList();
    private final NativeButton rollBack = new NativeButton();
    private final Div history = new Div();
    private ServedName name;
    private final Consumer<ModelName> changed;
    private final Paragraph serves = new Paragraph();
    private final Span version = new Span();
    private final Span epoch = new Span();
    private final LoadLine load = new LoadLine();
    private final Dropdown<ModelName> runs;
    private final NativeButton promote = new NativeButton("Promote", _ -> promote(false));
    private final NativeButton meant = new NativeButton("Promote all the same");
    private final ProblemNote problem = new ProblemNote();

    NameCard(NameChanges changes, ServedName name, Consumer<ModelName> changed) {
        this.changes = changes;
        this.name = name;
        called = name.name();
        this.changed = changed;
        runs = new Dropdown<>("Run to promote to " + name.name(), _ -> refuse(""));
        promote.addClassName("plain");
        promote.setAriaLabel("Promote to " + name.name());
        meant.addClassNames("plain", "final");
        meant.addClickListener(_ -> promote(true));
        meant.setVisible(false);
        serves.addClassName("serves");
        version.addClassName("version");
        serves.add(version, epoch);
        versions.addClassName("versions");
        versions.getElement().setAttribute("aria-label", "Versions");
        rollBack.addClassName("plain");
        rollBack.addClickListener(_ -> change(() -> changes.rollBack(this.name)));
        var past = new NativeDetails("History", history);
        past.addClassName("history");
        var tools = new Div(runs, promote, rollBack, delete());
        tools.addClassName("tools");
        addClassName("name-card");
        add(new H3(called.value()), serves, versions, load, tools, problem, meant, past);
        write();
    }

    ModelName name() {
        return called;
    }

    /// @param now the name as it is by now
    /// @param offered runs that may be promoted
    /// @param run that answers now, by its name
    void show(ServedName now, Map<ModelName, String> offered, RecentLoad recent, String run) {
        boolean isSame = now.equals(name);
        name = now;
        if (!isSame) write();
        ServedVersion current = now.current();
        version.setText("Version " + current.number());
        epoch.setText(" · %s, epoch %d".formatted(run, current.epoch()));
        load.show(recent.of(called));
        var before = runs.chosen().filter(offered::containsKey).filter(_ -> isSame);
        runs.offer(offered);
        runs.show(before.orElse(current.model()));
    }

    private void write() {
        rollBack.setText(
                name.previous()
                        .map(before -> "Roll back to version " + before.number())
                        .orElse("Roll back"));
        rollBack.setEnabled(name.previous().isPresent());
        versions.removeAll();
        name.versions().stream().map(this::item).forEach(versions::add);
        history.removeAll();
        history.add(new HistoryList(name.changes()));
    }

    private ListItem item(ServedVersion each) {
        var item = new ListItem("%d %s".formatted(each.number(), each.model()));
        if (each.equals(name.current())) item.getElement().setAttribute("aria-current", "true");
        return item;
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
                            () -> undo(() -> changes.restore(name)));
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
            changed.accept(called);
        } catch (BreakingPromotion breaking) {
            refuse(breaking.getMessage());
            meant.setVisible(true);
        } catch (UserError refused) {
            refuse(refused.getMessage());
        }
    }

    /// The card is gone by now: what is wrong is said at the foot of the page.
    private void undo(Runnable change) {
        if (Messages.orSay(change)) changed.accept(called);
    }

    private void refuse(String sentence) {
        problem.setText(sentence);
        meant.setVisible(false);
    }
}
