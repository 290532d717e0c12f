package org.glyphery.ui.runs;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.ManyRuns;
import org.glyphery.run.Run;
import org.glyphery.ui.Messages;
import org.glyphery.ui.compare.CompareView;

/// What can be done with several runs at once. Deleting takes a second press, since nothing brings
/// runs back.
final class ManyBar extends Div {

    private final ManyRuns many;
    private final Runnable clears;
    private final Runnable tagged;
    private final Span words = new Span();
    private final SuggestionInput tag;
    private final NativeButton compare;
    private final NativeButton add;
    private final NativeButton remove;
    private final NativeButton delete;
    private final NativeButton deleteForGood;
    private final NativeButton stop;
    private final NativeButton none;
    private Set<String> ids = Set.of();

    /// @param clears takes the choice of runs back
    /// @param tagged is told when runs have other tags than before
    ManyBar(ManyRuns many, Runnable clears, Runnable tagged) {
        this.many = many;
        this.clears = clears;
        this.tagged = tagged;
        addClassName("many");
        getElement().setAttribute("role", "region").setAttribute("aria-label", "Runs chosen");
        words.getElement().setAttribute("role", "status");
        tag = new SuggestionInput("tag", "Tag for the runs chosen", () -> retag(many::tag));
        add = plain("Add tag", () -> retag(many::tag));
        remove = plain("Remove tag", () -> retag(many::untag));
        compare = plain("Compare", this::compare);
        delete = plain("Delete", () -> ask(true));
        deleteForGood = plain("Delete for good", this::deleteAll);
        deleteForGood.addClassName("final");
        stop = plain("Keep them", () -> ask(false));
        none = plain("Choose none", clears);
        add(words, compare, tag, add, remove, delete, deleteForGood, stop, none);
        setVisible(false);
    }

    private static NativeButton plain(String text, Runnable does) {
        var button = new NativeButton(text, _ -> does.run());
        button.addClassName("plain");
        return button;
    }

    void show(Set<Run> chosen, List<String> known) {
        ids = chosen.stream().map(Run::id).collect(Collectors.toUnmodifiableSet());
        compare.setEnabled(ids.size() > 1 && ids.size() <= RunComparison.MOST);
        setVisible(!ids.isEmpty());
        tag.propose(known);
        ask(false);
    }

    private void ask(boolean asked) {
        words.setText(
                asked
                        ? "Delete %s for good, with %s? Nothing brings them back."
                                .formatted(
                                        count(ids.size()),
                                        ids.size() == 1 ? "its model" : "their models")
                        : count(ids.size()) + " chosen");
        List.of(compare, tag, add, remove, delete, none).forEach(each -> each.setVisible(!asked));
        deleteForGood.setVisible(asked);
        stop.setVisible(asked);
        if (asked) stop.focus();
    }

    /// The oldest first: ids are in the order of their making.
    private void compare() {
        UI.getCurrent().navigate(CompareView.class, CompareView.of(ids.stream().sorted().toList()));
    }

    private void deleteAll() {
        var refused = many.delete(ids);
        int deleted = ids.size() - refused.size();
        clears.run();
        Messages.say(
                refused.isEmpty()
                        ? NumberWords.capitalised(count(deleted)) + " deleted."
                        : refusal(refused, deleted));
    }

    private static String refusal(List<Run> refused, int deleted) {
        var names = NumberWords.list(refused.stream().map(Run::name).toList());
        var verb = refused.size() == 1 ? " is" : " are";
        return "%s%s being trained and not deleted; cancel first. %s deleted."
                .formatted(names, verb, NumberWords.capitalised(count(deleted)));
    }

    private void retag(BiConsumer<Set<String>, String> does) {
        does.accept(ids, tag.text());
        tag.clear();
        tagged.run();
    }

    static String count(long runs) {
        return runs == 1 ? "1 run" : runs == 0 ? "no run" : NumberWords.count(runs) + " runs";
    }
}
