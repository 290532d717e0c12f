package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.glyphery.dataset.imports.FailedImport;
import org.glyphery.dataset.imports.ImportProgress;
import org.glyphery.dataset.imports.UnfinishedImport;
import org.glyphery.ui.ProgressBar;

/// A dataset that is on its way, or did not arrive.
final class ImportCard extends Article {

    private final String title;
    private final Paragraph words = new Paragraph();
    private final ProgressBar bar = new ProgressBar();

    private ImportCard(String title) {
        this.title = title;
        addClassNames("sheet", "dataset-card", "import");
        add(new H2(title));
    }

    /// @param cancels is called where a person does not want it any more
    static ImportCard of(UnfinishedImport each, Runnable cancels) {
        var card = new ImportCard(each.title());
        card.words.addClassName("note");
        card.add(
                card.bar,
                card.words,
                tool("Cancel", "Cancel the import of " + each.title(), cancels));
        card.show(each.progress());
        return card;
    }

    /// @param forgets is called when a person has read why
    static ImportCard of(FailedImport each, Runnable forgets) {
        var card = new ImportCard(each.title());
        card.words.setText(each.reason());
        card.words.addClassName("problem");
        card.words.getElement().setAttribute("role", "alert");
        card.add(card.words, tool("Close", "Forget the import of " + each.title(), forgets));
        return card;
    }

    private static Div tool(String text, String label, Runnable does) {
        var button = new NativeButton(text, _ -> does.run());
        button.addClassName("plain");
        button.getElement().setAttribute("aria-label", label);
        var tools = new Div(button);
        tools.addClassName("tools");
        return tools;
    }

    void show(ImportProgress progress) {
        words.setText(progress.words());
        bar.setVisible(progress.all() > 0);
        if (progress.all() > 0)
            bar.show("Import of " + title, (double) progress.done() / progress.all());
    }
}
