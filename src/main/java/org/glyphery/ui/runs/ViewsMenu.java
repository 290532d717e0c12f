package org.glyphery.ui.runs;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Supplier;
import org.glyphery.run.search.SavedView;
import org.glyphery.run.search.SavedViews;
import org.glyphery.ui.Messages;
import org.glyphery.ui.RemoveButton;
import org.glyphery.ui.TextInput;

/// Ways to look at the list that people have saved, and the one that is there now to be saved.
final class ViewsMenu extends NativeDetails {

    private final SavedViews views;
    private final Supplier<RunsViewState> now;
    private final Div list = new Div();
    private final TextInput name =
            TextInput.bare("Name of the view", "name of the view").onEnter(this::save);

    /// @param now what the page shows
    ViewsMenu(SavedViews views, Supplier<RunsViewState> now) {
        this.views = views;
        this.now = now;
        addClassNames("menu", "views");
        setSummaryText("Views");
        list.addClassName("list");
        var save = new NativeButton("Save this view", _ -> save());
        var content = new Div(list, name, save);
        content.addClassName("sheet");
        setContent(content);
        addToggleListener(opened -> {
            if (opened.isOpened()) show();
        });
        show();
    }

    private void show() {
        List<SavedView> all = views.all();
        list.removeAll();
        if (all.isEmpty()) {
            list.add(
                    new Paragraph("Filters, order, columns and groups can be saved under a name."));
        }
        for (SavedView view : all) {
            var line =
                    new Div(
                            new Anchor(RunsAddress.of(view.query()), view.name()),
                            new RemoveButton(
                                    "Delete the view " + view.name(), () -> delete(view.name())));
            line.addClassName("view");
            list.add(line);
        }
        name.suggest(all.stream().map(SavedView::name).toList());
    }

    private void save() {
        var view = new SavedView(name.text().strip(), RunsAddress.query(now.get()));
        boolean replaced = views.save(view);
        name.clear();
        show();
        Messages.say(
                "The view %s is saved%s."
                        .formatted(
                                view.name(),
                                replaced ? ", in place of the one that was there" : ""));
    }

    private void delete(String gone) {
        views.delete(gone);
        show();
    }
}
