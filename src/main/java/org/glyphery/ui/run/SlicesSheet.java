package org.glyphery.ui.run;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.dataset.Datasets;
import org.glyphery.inspection.ReadExample;
import org.glyphery.inspection.slices.MisreadSplit;
import org.glyphery.inspection.slices.Misreadings;
import org.glyphery.inspection.slices.MistakeSlice;
import org.glyphery.inspection.slices.SliceWords;
import org.glyphery.run.ScoredSplit;
import org.glyphery.ui.Addresses;

/// What pictures have in common that the run misreads more often than the others: a few sentences,
/// each with pictures of it.
final class SlicesSheet extends MisreadSheet {

    /// Pictures in a row that are misread; those that are not follow.
    private static final int MISREAD = 12;

    private static final int SPARED = 4;

    private final Datasets datasets;
    private final OrderedList list = new OrderedList();

    SlicesSheet(Misreadings misreadings, Datasets datasets) {
        super("In words", "slices.csv", misreadings);
        this.datasets = datasets;
        addClassName("slices");
        add(list);
    }

    @Override
    void clear() {
        list.removeAll();
    }

    @Override
    String fill(EpochInView view, MisreadSplit found) {
        found.findings().told().forEach(slice -> list.add(item(view, found, slice)));
        return sentence(view.split(), found);
    }

    private static String sentence(ScoredSplit split, MisreadSplit found) {
        String tried = NumberWords.count(found.findings().tried());
        if (found.findings().tried() == 0) {
            return "It misreads %s of the %s split’s %s pictures: too few of a kind to look for what they have in common."
                    .formatted(
                            NumberWords.count(found.answers().wrong().size()),
                            split.word(),
                            NumberWords.count(found.answers().examples().count()));
        }
        return found.findings().told().isEmpty()
                ? "No attribute that is measured tells its mistakes from the rest: %s slices of the %s split tried."
                        .formatted(tried, split.word())
                : "What pictures of the %s split have in common that it misreads, found by rule. %s slices were tried, and each p is corrected for all of them."
                        .formatted(split.word(), tried);
    }

    private ListItem item(EpochInView view, MisreadSplit found, MistakeSlice slice) {
        var spoken = SliceWords.of(found.answers());
        var subject = new Span(spoken.subject(slice));
        subject.addClassName("subject");
        var sentence = new Paragraph(subject, new Text(" " + unbroken(spoken.predicate(slice))));
        sentence.addClassName("sentence");
        var detail = new Paragraph(unbroken(spoken.detail(slice)));
        detail.addClassName("note");
        var tiles = new ExampleTiles(found.answers(), view.onDraw());
        var item = new ListItem(sentence, tiles.row(pictures(found, slice)), detail);
        onTheWall(view, found, slice).ifPresent(item::add);
        return item;
    }

    /// The sentence with its numbers and units in one line each.
    private static String unbroken(String sentence) {
        return sentence.replace(" %", "\u00a0%").replaceAll("p ([<=]) ", "p\u00a0$1\u00a0");
    }

    private static List<ReadExample> pictures(MisreadSplit found, MistakeSlice slice) {
        var misread = slice.misread().stream().limit(MISREAD);
        var right = slice.spared().stream().filter(found.answers()::isRight).limit(SPARED);
        return Stream.concat(misread, right).map(found.answers()::read).toList();
    }

    /// The way to the wall of pictures, filtered down to the slice; absent where the run was not
    /// tested on just what the wall shows.
    private Optional<Anchor> onTheWall(EpochInView view, MisreadSplit found, MistakeSlice slice) {
        var choice = view.run().plan().dataset();
        var facts = datasets.facts(choice);
        boolean isAllOfIt =
                view.split() == ScoredSplit.TEST
                        && choice.classes().isEmpty()
                        && found.answers().examples().count() == facts.splits().test();
        if (!isAllOfIt) return Optional.empty();
        var line =
                Addresses.wall(
                        facts.name(),
                        facts.derivation().map(_ -> facts.version()),
                        view.split().word(),
                        Optional.of(view.run().id()).filter(_ -> view.isBest()));
        slice.label().ifPresent(label -> line.with(Addresses.CLASS, facts.classes().get(label)));
        slice.conditions()
                .forEach(condition -> {
                    var bars = condition.bars();
                    line.with(
                            condition.measure().word(),
                            "%d-%d".formatted(bars.getFirst(), bars.getLast()));
                });
        String count = NumberWords.count(slice.inside().count());
        var all = new Anchor(line.address(), "All %s on the wall".formatted(count));
        all.addClassName("plain");
        return Optional.of(all);
    }
}
