package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.dataset.Erasure;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;
import org.glyphery.image.Glyph;
import org.glyphery.prediction.Alphabet;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.ReadDrawings;
import org.glyphery.prediction.Replies;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.FinalButton;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.collections.CopyPart;
import org.glyphery.ui.collections.KeptPlace;
import org.glyphery.ui.collections.Removals;
import org.glyphery.ui.draw.DrawingsChart.ChartContent;
import org.glyphery.ui.draw.DrawingsChart.ChartedDrawing;
import org.glyphery.ui.draw.DrawingsChart.ChartedModel;

/// The digits or letters that were kept, and what each model on show reads in them.
final class MyDrawings extends Section {

    /// More would make the page long to load; all of them count.
    private static final int FIRST = 30;

    private static final int MOST = 300;

    private final OwnDrawings drawings;
    private final DigitPad pad;
    private final Consumer<PadContent> lays;
    private final Runnable asks;
    private final HandSwitch hand;
    private final CopyPart copies;
    private final H2 heading = new H2();
    private final Paragraph empty = new Paragraph();
    private final Paragraph notice = new Paragraph();
    private final DrawingsChart chart = new DrawingsChart(this::draw, this::remove);
    private final NativeButton more = new NativeButton();
    private final FinalButton erase;
    private final LatestQuestion reading = new LatestQuestion();
    private Alphabet alphabet = Alphabet.DIGITS;
    private OwnCollection collection;
    private List<Model> models = List.of();
    private int shown = FIRST;
    private boolean learnsHand;

    /// What the chart shows drawings of; none while it shows nothing.
    private Optional<Alphabet> charted = Optional.empty();

    private final Removals removals;

    /// @param lays is called with what lies on the pad where it is no drawing
    /// @param learns is called with whether a person wants networks to weigh what is kept
    /// @param asks is called where something else is kept that they weigh
    /// @param shows is called with the models to put on show
    MyDrawings(
            OwnDrawings drawings,
            DigitPad pad,
            Consumer<PadContent> lays,
            Consumer<Boolean> learns,
            Runnable asks,
            Consumer<List<ModelName>> shows) {
        this.drawings = drawings;
        this.asks = asks;
        hand = new HandSwitch(learns);
        this.pad = pad;
        this.lays = lays;
        addClassName("mine");
        empty.addClassName("soft");
        notice.addClassNames("note", "notice");
        notice.setText(drawings.notice());
        more.addClassName("plain");
        more.addClickListener(_ -> {
            shown = MOST;
            show(alphabet, models);
        });
        collection = drawings.collection(Optional.empty());
        copies =
                new CopyPart(
                        drawings.copying(),
                        place(),
                        Optional.of(name -> shows.accept(withOthers(name))));
        erase = new FinalButton("", "", this::eraseAll);
        removals = new Removals(drawings.own());
        var erasing = new Div(erase);
        erasing.addClassName("erasing");
        add(heading, empty, hand, copies, chart, new Div(more), notice, erasing);
        drawings.follow(this, this::hear);
    }

    /// Those on show, and one more.
    private List<ModelName> withOthers(ModelName name) {
        return Stream.concat(models.stream().map(Model::name), Stream.of(name)).distinct().toList();
    }

    private void hear() {
        removals.forgetErased();
        show(alphabet, models);
        if (learnsHand) asks.run();
    }

    /// Whether networks weigh what is kept beside what they were trained on.
    void learn(boolean on) {
        learnsHand = on;
        hand.show(on, kept().size(), alphabet.word());
    }

    /// The same replies, but with what is kept weighed beside them where a person wants it.
    Replies helped(List<Model> asked, Map<ModelName, Glyph> seen, Replies replies) {
        return learnsHand
                ? drawings.hands().helped(collection.name(), asked, seen, replies)
                : replies;
    }

    /// Shows the drawings of this collection from now on.
    void show(OwnCollection other) {
        if (other.equals(collection)) return;
        collection = other;
        charted = Optional.empty();
        show(alphabet, models);
    }

    private void eraseAll() {
        drawings.erasing().erase(Erasure.ofAll(collection.name()));
    }

    private KeptPlace place() {
        return new KeptPlace(collection, alphabet);
    }

    /// Shows the drawings of this alphabet, as these models read them. Reading takes its time on
    /// another thread.
    void show(Alphabet drawn, List<Model> asked) {
        alphabet = drawn;
        models = asked;
        List<OwnExample> kept = kept();
        String title = place().title();
        heading.setText(kept.isEmpty() ? title : title + " · " + kept.size());
        empty.setVisible(kept.isEmpty());
        empty.setText(
                "None yet. Draw a %s and press the one that you meant: here you see then which model reads your hand best."
                        .formatted(drawn.word()));
        hand.show(learnsHand, kept.size(), drawn.word());
        copies.setVisible(!kept.isEmpty());
        copies.offer(place(), asked);
        more.setVisible(kept.size() > shown && shown < MOST);
        more.setText("Show %d more".formatted(Math.min(kept.size(), MOST) - shown));
        offerErasing();
        prepare(kept);
        reading.ask(() -> drawings.readings().of(asked, kept), read -> fill(kept, read));
    }

    private List<OwnExample> kept() {
        return drawings.own().of(collection.name(), alphabet.classes());
    }

    /// All that anybody has kept in "my digits", of whatever alphabet; what several people gave is
    /// erased on the page of their collection.
    private void offerErasing() {
        int all = drawings.own().all(collection.name()).size();
        erase.setVisible(all > 0 && !collection.isShared());
        String text =
                all == 1
                        ? "Erase the one drawing kept here"
                        : "Erase all %s drawings kept here".formatted(NumberWords.count(all));
        erase.name(text, text);
    }

    /// Shows drawings before models have read them, where nothing is charted yet.
    private void prepare(List<OwnExample> kept) {
        if (kept.isEmpty() || !charted.equals(Optional.of(alphabet))) {
            chart(kept, models.stream().map(MyDrawings::unread).toList());
        }
        charted = Optional.of(alphabet).filter(_ -> !kept.isEmpty());
    }

    private void fill(List<OwnExample> kept, List<ReadDrawings> read) {
        int first = first(kept).size();
        chart(kept, read.stream().map(each -> row(each, first)).toList());
    }

    private void chart(List<OwnExample> kept, List<ChartedModel> rows) {
        chart.show(
                new ChartContent(
                        alphabet.word(),
                        place().title(),
                        place().words(),
                        kept.size(),
                        first(kept).stream().map(ChartedDrawing::of).toList(),
                        rows));
    }

    private List<OwnExample> first(List<OwnExample> kept) {
        return kept.subList(0, Math.min(shown, kept.size()));
    }

    private static ChartedModel unread(Model model) {
        return new ChartedModel(model.run().name(), Addresses.run(model.run().id()), 0, List.of());
    }

    private static ChartedModel row(ReadDrawings read, int shown) {
        Run run = read.model().run();
        return new ChartedModel(
                run.name(),
                Addresses.run(run.id()),
                read.accuracy().right(),
                read.readings().subList(0, shown));
    }

    private void draw(String id) {
        find(id).ifPresent(kept -> {
            if (kept.ink().isEmpty()) {
                pad.show(kept.glyph());
                lays.accept(drawings.onPad(kept));
            } else {
                pad.write(kept.ink());
            }
            pad.scrollIntoView();
        });
    }

    private void remove(String id) {
        find(id).ifPresent(kept -> removals.remove(kept, place()));
    }

    /// One of those shown; absent where somebody else has removed it meanwhile.
    private Optional<OwnExample> find(String id) {
        return kept().stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
