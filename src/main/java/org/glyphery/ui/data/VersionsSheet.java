package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.ui.Messages;

/// The versions of a dataset: which runs use each, what each has that the one shown has not, and
/// those that no run uses can be deleted.
final class VersionsSheet extends NativeDetails {

    private final DataPageServices services;
    private final DatasetFacts shown;
    private final UnorderedList list = new UnorderedList();
    private final VersionDifferences differences;

    VersionsSheet(DataPageServices services, DatasetFacts shown) {
        super("Versions");
        this.services = services;
        this.shown = shown;
        differences = new VersionDifferences(services);
        addClassNames("sheet", "versions-sheet");
        list.addClassName("version-list");
        setContent(new Div(list, differences));
        addToggleListener(event -> {
            if (event.isOpened()) fill();
        });
    }

    private void fill() {
        list.removeAll();
        services.datasets().versions(shown.name()).reversed().forEach(each -> list.add(line(each)));
    }

    private ListItem line(DatasetFacts version) {
        boolean isShown = version.version().equals(shown.version());
        var title = new Span(DatasetWords.version(version));
        var words = new Span(words(version));
        words.addClassName("note");
        var tools = new Div();
        tools.addClassName("tools");
        if (!isShown) {
            var open = new Anchor(DatasetAddress.of(version), "Open");
            open.addClassName("plain");
            open.setAriaLabel("Open version " + version.version());
            tools.add(open, button("Compare", version, () -> differences.show(version, shown)));
        }
        if (version.derivation().isPresent() && !isShown) {
            tools.add(button("Delete", version, () -> delete(version)));
        }
        return new ListItem(title, words, tools);
    }

    private String words(DatasetFacts version) {
        List<String> runs = services.removal().runsOfVersion(version);
        String used =
                runs.isEmpty()
                        ? "no run uses it"
                        : runs.size() == 1
                                ? "used by \"%s\"".formatted(runs.getFirst())
                                : "used by %s runs".formatted(NumberWords.count(runs.size()));
        return "%s pictures to train on · %s%s"
                .formatted(
                        NumberWords.count(version.splits().training()),
                        used,
                        version.version().equals(shown.version()) ? " · on this page" : "");
    }

    private void delete(DatasetFacts version) {
        try {
            services.removal().removeVersion(version);
            Messages.say("The version %s is deleted.".formatted(version.version()));
        } catch (UserError refused) {
            Messages.say(refused.getMessage());
        }
        fill();
    }

    private static NativeButton button(String words, DatasetFacts version, Runnable acts) {
        var button = DraftPanel.button(words, acts);
        button.getElement().setAttribute("aria-label", words + " version " + version.version());
        return button;
    }
}
