package org.glyphery.ui.data;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.SyntheticDigits;
import org.glyphery.dataset.browsing.DatasetSurvey;
import org.glyphery.dataset.statistics.MeasureColumn;
import org.glyphery.study.Study;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.DownloadMenu;
import org.glyphery.ui.LatestQuestion;
import org.jspecify.annotations.Nullable;

/// A dataset's pictures on a wall, with what they are filtered by, the one under the cursor, and
/// what is known of all of them. New labels stand beside the picture under the cursor.
final class DatasetPage extends Div {

    private final DatasetFacts facts;
    private @Nullable WallLook look;
    private @Nullable Labelling labelling;

    DatasetPage(DataPageServices services, DatasetFacts facts, QueryParameters asked) {
        this.facts = facts;
        addClassName("dataset-page");
        Optional<? extends UserError> absence = services.datasets().absence(facts);
        add(head(services, absence.isEmpty()));
        absence.ifPresentOrElse(
                absent -> {
                    var way = new Paragraph(absent.getMessage());
                    way.addClassNames("sheet", "absent");
                    add(way);
                },
                () -> showPictures(services, asked));
    }

    private void showPictures(DataPageServices services, QueryParameters asked) {
        Map<Split, Examples> splits = services.browser().splits(facts);
        Map<Split, Integer> counts = new EnumMap<>(Split.class);
        splits.forEach((split, examples) -> counts.put(split, examples.count()));
        DatasetSurvey survey = services.browser().survey(facts);
        WallLook first = DatasetAddress.look(asked, facts, counts);
        var panel =
                new PicturePanel(
                        services,
                        (split, index) -> wall().ifPresent(wall -> wall.goTo(split, index)));
        Consumer<WallLook> shows =
                look -> {
                    panel.readBy(look.run());
                    Split.read(look.split())
                            .flatMap(split -> example(splits, split, look.at()))
                            .ifPresent(example -> panel.show(example, measures(survey)));
                };
        look = first;
        var wall =
                new PictureWall(
                        facts,
                        counts,
                        first,
                        now -> {
                            look = now;
                            showAddress();
                            shows.accept(now);
                        },
                        panel::lookCloser);
        offerLabels(services, splits, wall, panel, asked);
        offerReaders(wall, new WallReaders(services, facts), first.run());
        shows.accept(first);
        add(wall);
        if (facts.name().equals(SyntheticDigits.NAME)) add(new FormsSheet(services));
        add(new VersionsSheet(services, facts), new AboutSheet(services, facts));
        new LatestQuestion().ask(survey.overviews()::join, wall::showMeans);
        new LatestQuestion().ask(survey.measures()::join, panel::showMeasures);
    }

    private void offerLabels(
            DataPageServices services,
            Map<Split, Examples> splits,
            PictureWall wall,
            PicturePanel panel,
            QueryParameters asked) {
        var labels =
                new Labelling(
                        services.drafts(),
                        facts,
                        splits,
                        wall,
                        asked.getSingleParameter(DatasetAddress.DRAFT),
                        this::showAddress,
                        panel::refreshHistory);
        labelling = labels;
        panel.tellDraft(labels::words);
        panel.setOffer(labels.panel().offer());
        var beside = new Div(panel, labels.panel());
        beside.addClassName("beside");
        wall.setBeside(beside);
    }

    private void showAddress() {
        WallLook now = look;
        if (now == null || labelling == null) return;
        DatasetAddress.line(facts, now, labelling.draft()).show(UI.getCurrentOrThrow());
    }

    private static void offerReaders(PictureWall wall, WallReaders readers, String asked) {
        wall.showReaders(readers.all(asked));
        wall.onFind(like -> {
            try {
                Study study = readers.find(like);
                wall.showReaders(readers.all(like));
                wall.showTrouble("");
                wall.readBy(study);
            } catch (UserError impossible) {
                wall.showTrouble(impossible.getMessage());
            }
        });
    }

    private Optional<PictureWall> wall() {
        return getChildren()
                .filter(PictureWall.class::isInstance)
                .map(PictureWall.class::cast)
                .findFirst();
    }

    private Optional<ShownExample> example(Map<Split, Examples> splits, Split split, int index) {
        return Optional.ofNullable(splits.get(split))
                .filter(examples -> index >= 0 && index < examples.count())
                .map(examples -> new ShownExample(facts, split, examples, index));
    }

    private static Map<Split, List<MeasureColumn>> measures(DatasetSurvey survey) {
        var measures = survey.measures();
        return measures.isCompletedExceptionally() ? Map.of() : measures.getNow(Map.of());
    }

    private Div head(DataPageServices services, boolean isHere) {
        var shape = facts.shape();
        var splits = facts.splits();
        var words =
                new Span(
                        Stream.of(
                                        "%s pictures to train on"
                                                .formatted(NumberWords.count(splits.training())),
                                        splits.test() > 0
                                                ? NumberWords.count(splits.test()) + " to test"
                                                : "none to test with",
                                        "%d × %d%s"
                                                .formatted(
                                                        shape.height(),
                                                        shape.width(),
                                                        shape.channels() == 1
                                                                ? ""
                                                                : " × " + shape.channels()),
                                        "version " + facts.version())
                                .collect(Collectors.joining(" · ")));
        words.addClassName("soft");
        var licence = new Paragraph(DatasetWords.rights(facts));
        licence.addClassName("note");
        var head = new Div(new H1(facts.title()), words, tools(services, isHere), licence);
        head.addClassName("data-head");
        return head;
    }

    private Div tools(DataPageServices services, boolean isHere) {
        var all = new Anchor(Addresses.DATA, "All datasets");
        all.addClassName("plain");
        var tools = new Div(all);
        tools.addClassName("tools");
        List<DatasetFacts> versions = services.datasets().versions(facts.name());
        if (versions.size() > 1) tools.add(VersionChoice.of(facts, versions));
        if (isHere) {
            var train =
                    new Anchor(Addresses.trainingOn(facts.name(), facts.version()), "Train on it");
            train.addClassNames("plain", "first");
            var downloads = new DownloadMenu();
            downloads.show(DatasetWords.downloads(facts));
            tools.add(downloads, train);
        }
        return tools;
    }
}
