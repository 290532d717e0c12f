package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.search.RunQuery;
import org.glyphery.run.search.RunSearch;
import org.glyphery.training.RunId;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.DownloadMenu;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.RemoveButton;
import org.glyphery.ui.RunDot;

/// Which runs are compared; others can be added, and some left out.
final class CompareHead extends Div {

    /// The most runs that can be added here; the page Runs finds all.
    private static final int NEWEST = 50;

    private final RunSearch search;
    private final Consumer<RunId> leavesOut;
    private final H1 title = new H1("Compare runs");
    private final Div chips = new Div();
    private final Paragraph binned = new Paragraph();
    private final Dropdown<Optional<RunId>> more;
    private List<String> shown = List.of();
    private final DownloadMenu downloads = new DownloadMenu();

    /// @param adds gets the id of a run, as `leavesOut` does
    CompareHead(RunSearch search, Consumer<RunId> adds, Consumer<RunId> leavesOut) {
        this.search = search;
        this.leavesOut = leavesOut;
        more = new Dropdown<>("Add a run", id -> id.ifPresent(adds));
        addClassName("compare-head");
        chips.addClassName("chips");
        add(title, chips, more, downloads, binned);
        binned.addClassName("problem");
        showNothing();
    }

    void showNothing() {
        title.setText("Compare runs");
        chips.setVisible(false);
        more.setVisible(false);
        downloads.setVisible(false);
    }

    /// @param names of runs that the address names and that lie in the bin
    void showBinned(List<String> names) {
        boolean one = names.size() == 1;
        binned.removeAll();
        binned.setVisible(!names.isEmpty());
        binned.add(
                new Span(
                        "%s %s in the bin and %s not compared: restore %s on the page "
                                .formatted(
                                        NumberWords.list(names),
                                        one ? "lies" : "lie",
                                        one ? "is" : "are",
                                        one ? "it" : "them")),
                new Anchor(Addresses.STORAGE, "Storage"),
                new Span("."));
    }

    void show(RunComparison comparison) {
        List<ComparedRun> runs = comparison.runs();
        title.setText("Compare %s runs".formatted(NumberWords.word(runs.size())));
        chips.setVisible(true);
        showChips(comparison);
        downloads.setVisible(true);
        var query = "?" + CompareView.of(ids(runs)).getQueryString();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("api/comparisons/results.csv" + query, "Results, CSV");
        files.put("api/comparisons/curves.csv" + query, "Curves, CSV");
        files.put("api/comparisons/curves.json" + query, "Curves, JSON");
        downloads.show(files);
    }

    /// Shows the chips only where they are others, so that the keyboard keeps its place.
    private void showChips(RunComparison comparison) {
        List<ComparedRun> runs = comparison.runs();
        List<String> wanted =
                runs.stream().map(each -> each.id() + each.name() + isTraining(each)).toList();
        if (wanted.equals(shown)) return;
        shown = wanted;
        chips.removeAll();
        for (ComparedRun each : runs) {
            chips.add(chip(comparison.colour(each), each, runs.size() > 2));
        }
    }

    private static boolean isTraining(ComparedRun each) {
        return each.run().status() == RunStatus.RUNNING;
    }

    private static List<RunId> ids(List<ComparedRun> runs) {
        return runs.stream().map(ComparedRun::id).toList();
    }

    private Span chip(int colour, ComparedRun each, boolean removable) {
        var chip = new Span();
        chip.addClassName("chip");
        chip.getElement().appendChild(RunDot.of(colour));
        chip.add(new Anchor(Addresses.run(each.id()), each.name()));
        if (isTraining(each)) chip.add(new Span("· training"));
        if (removable) {
            chip.add(
                    new RemoveButton(
                            "Leave out " + each.name(), () -> leavesOut.accept(each.id())));
        }
        return chip;
    }

    /// The newest of the others.
    void offerMore(RunComparison comparison) {
        List<ComparedRun> runs = comparison.runs();
        more.setVisible(runs.size() < RunComparison.MOST);
        if (!more.isVisible()) return;
        Map<Optional<RunId>, String> offered = new LinkedHashMap<>();
        offered.put(Optional.empty(), "Add a run");
        for (Run run : search.find(RunQuery.ALL, 0, NEWEST)) {
            if (ids(runs).contains(run.id())) continue;
            boolean told = offered.containsValue(run.name());
            offered.put(Optional.of(run.id()), told ? run.model().value() : run.name());
        }
        more.offer(offered);
        more.show(Optional.empty());
        more.setVisible(offered.size() > 1);
    }
}
