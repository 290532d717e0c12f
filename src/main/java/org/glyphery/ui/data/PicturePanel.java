package org.glyphery.ui.data;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.statistics.MeasureColumn;
import org.glyphery.ui.GlyphView;
import org.jspecify.annotations.Nullable;

/// The picture under the cursor, large, with its numbers; and on demand what models read in it and
/// which pictures are like it.
@StyleSheet("theme/picture-panel.css")
final class PicturePanel extends Section {

    private final GlyphView view = new GlyphView();
    private final Div now = new Div();
    private final Span name = new Span();
    private final Paragraph title = new Paragraph();
    private final UnorderedList measured = new UnorderedList();
    private final NativeButton closer = new NativeButton("Look closer", _ -> turn());
    private final ModelReadings readings;
    private final NearestPictures nearest;
    private final NearestSeen seen;
    private final LabelHistory history;
    private @Nullable ShownExample shown;
    private Function<ShownExample, String> drafted = _ -> "";
    private boolean isClose;

    /// @param goes shows the example of an index in a split
    PicturePanel(DataPageServices services, BiConsumer<Split, Integer> goes) {
        readings = new ModelReadings(services.models());
        nearest = new NearestPictures(services.browser(), goes);
        seen = new NearestSeen(services, goes);
        history = new LabelHistory(services.drafts());
        addClassNames("sheet", "picture-panel");
        getElement().setAttribute("aria-label", "The picture under the cursor");
        name.addClassName("name");
        measured.addClassName("measured");
        closer.addClassName("plain");
        closer.getElement().setAttribute("aria-expanded", "false");
        var words = new Div(name, title);
        words.addClassName("words");
        now.add(view, words, closer);
        now.addClassName("now");
        var more = new Div(history, measured, readings, seen, nearest);
        more.addClassName("more");
        add(now, more);
        readings.setVisible(false);
        nearest.setVisible(false);
    }

    void show(ShownExample example, Map<Split, List<MeasureColumn>> measures) {
        shown = example;
        view.show(example.glyph(), "A picture labelled " + example.className());
        name.setText(example.className());
        name.setClassName("long", example.className().length() > 3);
        title.setText(example.title() + drafted.apply(example));
        showMeasures(measures);
        history.ask(example);
        if (isClose) ask(example);
    }

    /// Says which run reads the wall.
    ///
    /// @param run its id; empty for none
    void readBy(String run) {
        seen.readBy(run);
    }

    /// Says of each picture what a draft has made of it.
    ///
    /// @param words empty where that is nothing
    void tellDraft(Function<ShownExample, String> words) {
        drafted = words;
    }

    /// Puts what is suggested for the picture below it.
    void setOffer(SuggestionOffer offer) {
        now.add(offer);
    }

    /// Looks again what people have said of the picture that is there.
    void refreshHistory() {
        if (shown == null) return;
        title.setText(shown.title() + drafted.apply(shown));
        history.ask(shown);
    }

    /// Shows the numbers of the picture that is there, once they are known.
    void showMeasures(Map<Split, List<MeasureColumn>> measures) {
        if (shown == null) return;
        measured.removeAll();
        shown.measured(measures)
                .forEach((measure, words) ->
                        measured.add(new ListItem(new Span(measure.title()), new Span(words))));
    }

    /// Asks models and looks for pictures like it, for this picture and those that come after it.
    void lookCloser() {
        if (!isClose) turn();
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void turn() {
        isClose = !isClose;
        setClassName("close", isClose);
        closer.setText(isClose ? "That is enough" : "Look closer");
        closer.getElement().setAttribute("aria-expanded", Boolean.toString(isClose));
        readings.setVisible(isClose);
        nearest.setVisible(isClose);
        if (!isClose) seen.setVisible(false);
        if (isClose && shown != null) ask(shown);
    }

    private void ask(ShownExample example) {
        readings.ask(example);
        nearest.ask(example);
        seen.ask(example);
    }
}
