package org.glyphery.ui.runs;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.ManyRuns;
import org.glyphery.run.Run;
import org.glyphery.training.RunId;
import org.glyphery.ui.RunDeletion;
import org.glyphery.ui.TextInput;
import org.glyphery.ui.compare.CompareView;

/// What can be done with several runs at once, above all comparing them.
final class ManyBar extends Div {

    private final RunDeletion deletion;
    private final Runnable clears;
    private final Runnable tagged;
    private final Span number = new Span();
    private final Span words = new Span();
    private final TextInput tag;
    private final NativeButton compare;
    private Set<Run> chosen = Set.of();

    /// @param clears takes the choice of runs back
    /// @param tagged is told when runs have other tags than before
    ManyBar(ManyRuns many, RunDeletion deletion, Runnable clears, Runnable tagged) {
        this.deletion = deletion;
        this.clears = clears;
        this.tagged = tagged;
        addClassName("many");
        getElement().setAttribute("role", "region").setAttribute("aria-label", "Runs chosen");
        var told = new Div(number, words);
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
        words.addClassName("soft");
        tag = TextInput.bare("Tag for the runs chosen", "tag").onEnter(() -> retag(many::tag));
        compare = plain("Compare", this::compare);
        compare.addClassName("first");
        var more =
                new Div(
                        tag,
                        plain("Add tag", () -> retag(many::tag)),
                        plain("Remove tag", () -> retag(many::untag)),
                        plain("Delete", this::deleteAll));
        more.addClassName("sheet");
        var menu = new NativeDetails("More", more);
        menu.addClassName("menu");
        add(told, menu, plain("Choose none", clears), compare);
        setVisible(false);
    }

    private static NativeButton plain(String text, Runnable does) {
        var button = new NativeButton(text, _ -> does.run());
        button.addClassName("plain");
        return button;
    }

    /// @param known tags that may be meant
    void show(Set<Run> now, List<String> known) {
        tag.suggest(known);
        show(now);
    }

    /// @param now the runs chosen, as they are now
    void show(Set<Run> now) {
        chosen = Set.copyOf(now);
        compare.setEnabled(chosen.size() > 1 && chosen.size() <= RunComparison.MOST);
        setVisible(!chosen.isEmpty());
        number.setText(count(chosen.size()) + " chosen");
        words.setText(ChosenWords.of(oldestFirst()));
    }

    private Set<RunId> ids() {
        return chosen.stream().map(Run::id).collect(Collectors.toUnmodifiableSet());
    }

    /// Ids are in the order of their making.
    private List<Run> oldestFirst() {
        return chosen.stream().sorted(Comparator.comparing(Run::id)).toList();
    }

    private void compare() {
        UI.getCurrent()
                .navigate(
                        CompareView.class,
                        CompareView.of(oldestFirst().stream().map(Run::id).toList()));
    }

    private void deleteAll() {
        var unwanted = List.copyOf(chosen);
        clears.run();
        deletion.delete(unwanted);
    }

    private void retag(BiConsumer<Set<RunId>, String> does) {
        does.accept(ids(), tag.text().strip());
        tag.clear();
        tagged.run();
    }

    static String count(long runs) {
        return runs == 1 ? "1 run" : runs == 0 ? "no run" : NumberWords.count(runs) + " runs";
    }
}
