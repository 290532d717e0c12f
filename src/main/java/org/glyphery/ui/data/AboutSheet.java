package org.glyphery.ui.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.IntStream;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.statistics.SplitOverview;
import org.glyphery.dataset.statistics.SplitOverview.ClassPictures;
import org.glyphery.image.Glyph;
import org.glyphery.plot.LinePlot;
import org.glyphery.plot.LinePlot.PlotLine;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.LineChart;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.TableRow;

/// What is known of a dataset as a whole, computed once somebody opens it: how many examples each
/// class has and how they differ among themselves, how often each level occurs, and which pictures
/// occur more than once; and where it comes from.
final class AboutSheet extends NativeDetails {

    private static final int HIGHEST_LEVEL = 255;

    private final DataPageServices services;
    private final DatasetFacts facts;
    private final Div overview = new Div(new Paragraph("Looking at all pictures …"));
    private boolean isShown;

    AboutSheet(DataPageServices services, DatasetFacts facts) {
        super("About this data");
        this.services = services;
        this.facts = facts;
        addClassNames("sheet", "about-data");
        overview.addClassName("parts");
        addToggleListener(event -> {
            if (event.isOpened() && !isShown) show();
        });
    }

    private void show() {
        isShown = true;
        var repeats = new RepeatsPart(facts, services.browser().splits(facts));
        setContent(new Div(new SourcePart(services.datasets(), facts), overview, repeats));
        var survey = services.browser().survey(facts);
        new LatestQuestion().ask(survey.overviews()::join, this::show);
        new LatestQuestion().ask(survey.repeats().search()::join, repeats::show);
    }

    private void show(Map<Split, SplitOverview> overviews) {
        Entry<Split, SplitOverview> first = overviews.entrySet().iterator().next();
        overview.removeAll();
        overview.add(
                part(
                        "How the pictures of a class differ",
                        note(
                                "The standard deviation of each pixel over the %s pictures of a class."
                                        .formatted(first.getKey().word())),
                        deviations(first.getValue())),
                part("How often each level occurs", levels(overviews)),
                part("Examples of each class", counts(overviews)));
    }

    private static Div part(String title, Component... content) {
        var part = new Div(new H2(title));
        part.add(content);
        return part;
    }

    static Paragraph note(String words) {
        var note = new Paragraph(words);
        note.addClassName("note");
        return note;
    }

    private Table counts(Map<Split, SplitOverview> overviews) {
        List<String> headings = new ArrayList<>(List.of("class"));
        overviews.keySet().forEach(split -> headings.add(split.word()));
        List<TableRow> rows =
                IntStream.range(0, facts.classes().size())
                        .mapToObj(label ->
                                TableRow.of(
                                        facts.classes().get(label),
                                        overviews.values().stream()
                                                .map(each -> each.classes().get(label).count())
                                                .map(NumberWords::count)
                                                .toList()))
                        .toList();
        var table = new Table();
        table.show(headings, rows);
        return table;
    }

    private PictureSheet deviations(SplitOverview overview) {
        List<Glyph> deviations = overview.classes().stream().map(ClassPictures::deviation).toList();
        var sheet = new PictureSheet("Standard deviation of each pixel, by classes");
        sheet.addClassName("deviations");
        sheet.show(brightened(deviations), facts.classes());
        return sheet;
    }

    /// A standard deviation is at most a half, which is shown as full ink.
    private static List<Glyph> brightened(List<Glyph> deviations) {
        return deviations.stream()
                .map(glyph -> {
                    float[] pixels = glyph.pixels();
                    for (int place = 0; place < pixels.length; place++) {
                        pixels[place] = Math.min(1, 2 * pixels[place]);
                    }
                    return Glyph.of(glyph.shape(), pixels);
                })
                .toList();
    }

    private static LineChart levels(Map<Split, SplitOverview> overviews) {
        List<PlotLine> lines = new ArrayList<>();
        overviews.forEach((split, overview) -> {
            double all = overview.levels().stream().mapToLong(Long::longValue).sum();
            List<List<Double>> points =
                    IntStream.rangeClosed(0, HIGHEST_LEVEL)
                            .filter(level -> overview.levels().get(level) > 0)
                            .mapToObj(level ->
                                    List.of((double) level, overview.levels().get(level) / all))
                            .toList();
            lines.add(new PlotLine(split.word(), false, points));
        });
        var chart = new LineChart();
        chart.show(
                new LinePlot(
                        "Share of all pixels, by their level",
                        "level, 0 is paper",
                        0,
                        HIGHEST_LEVEL,
                        true,
                        true,
                        lines,
                        List.of()));
        return chart;
    }
}
