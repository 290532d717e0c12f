package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.image.Centring;
import org.glyphery.image.Glyph;
import org.glyphery.prediction.Alphabet;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.Replies;
import org.glyphery.run.ModelName;
import org.glyphery.run.RunEvent;
import org.glyphery.training.RunId;
import org.glyphery.ui.ChosenModel;
import org.glyphery.ui.Messages;
import org.glyphery.ui.TriedPicture;

/// The first page: a digit or letter is drawn, and every model on show answers while the pen still
/// moves.
@Route("")
@PageTitle("Draw · Glyphery")
@Menu(title = "Draw", order = 0)
public final class DrawView extends Div implements BeforeEnterObserver {

    private final DrawServices services;
    private final Models models;
    private final ShowMemory memory = new ShowMemory(getElement());
    private final DigitPad pad;
    private final PadNumber number;
    private final PadPanel padPanel;
    private final AnswerPanel answers =
            new AnswerPanel(
                    this::draw, this::choose, this::chooseBest, this::open, this::chooseDigit);
    private final SeenPanel seen = new SeenPanel(this::centre);
    private final DrawKeys keys = new DrawKeys(() -> open(_ -> OpenWhy.NONE));
    private final Keeping keeping;
    private final MyDrawings mine;

    /// What each model on show sees of the sheet; none while nothing is drawn.
    private final Map<ModelName, Glyph> glyphs = new LinkedHashMap<>();

    private DrawAddress address = DrawAddress.PLAIN;
    private Alphabet alphabet = Alphabet.DIGITS;
    private PadContent sheet = PadContent.Drawing.EMPTY;
    private Optional<Centring> centring = Optional.empty();
    private List<Model> onShow = List.of();
    private Replies replies = Replies.NONE;
    private PadVerdict verdict = PadVerdict.withoutModels(true);

    DrawView(DrawServices services) {
        this.services = services;
        models = services.models();
        var upload = PadContent.Photo.upload(services.pictureLimits(), this::layPhoto);
        pad = new DigitPad(this::lay, services.inkLimits(), upload);
        number = new PadNumber(services.numbers(), pad);
        keeping = new Keeping(services.drawings(), pad, this::keepIn);
        mine =
                new MyDrawings(
                        services.drawings(), pad, this::lay, this::learn, this::ask, this::choose);
        padPanel = new PadPanel(pad, this::tryExample);
        addClassName("draw");
        answers.add(seen);
        add(padPanel, answers, keeping.bar(), keys, mine);
        services.live().follow(this, this::hear);
        TriedPicture.listen(this, this::lay);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = DrawAddress.of(event.getLocation());
        address = asked.withModels(ModelsOnShow.known(models, asked.models()));
        ModelsOnShow.missing(models, address.models()).ifPresent(Messages::say);
        if (address.models().isEmpty()) memory.recall(this::recall);
        mine.show(keeping.into(address.collection()));
        mine.learn(address.hand());
        offer();
        address.example().ifPresent(this::showExample);
        TriedPicture.handedOver(event.getUI()).ifPresent(this::lay);
        answer();
        pad.begin();
        welcome();
    }

    /// The page's own hand writes a digit, once there is somebody to read it.
    private void welcome() {
        if (alphabet.equals(Alphabet.DIGITS) && !onShow.isEmpty()) pad.welcome();
    }

    /// The view outlives a click on "Draw", whose address names no models.
    private void recall(String alphabetName, List<ChosenModel> chosen) {
        if (address.alphabet().isEmpty() && address.example().isEmpty()) {
            models.alphabets().stream()
                    .filter(each -> each.name().equals(alphabetName))
                    .filter(each -> !each.equals(alphabet))
                    .findFirst()
                    .ifPresent(this::draw);
        }
        put(ModelsOnShow.known(models, chosen));
    }

    /// Another alphabet is drawn from now on.
    private void draw(Alphabet chosen) {
        boolean hasExample = sheet instanceof PadContent.TestExample;
        write(address.withAlphabet(Optional.of(chosen.name())));
        memory.keep(chosen);
        answers.notes().tell("");
        if (offer()) answer();
        if (hasExample) pad.clear();
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed _, RunEvent.Deleted _ -> {
                var before = ShowChange.ShownModel.all(onShow);
                if (offer() || onShow.isEmpty()) answer();
                else show();
                if (before.isEmpty()) welcome();
                var change = new ShowChange(before, ShowChange.ShownModel.all(onShow)).sentence();
                if (!change.isEmpty()) answers.notes().tell(change);
            }
            case RunEvent.Progressed(var progress) -> {
                if (isOnShow(progress.runId())) show();
            }
            case RunEvent.QueueChanged _ -> {}
        }
    }

    private boolean isOnShow(RunId runId) {
        return onShow.stream().anyMatch(model -> model.run().id().equals(runId));
    }

    /// Shows the models that there are by now; says whether others answer than before.
    private boolean offer() {
        var before = AnsweringModel.all(onShow);
        alphabet = ModelsOnShow.alphabet(models, address.alphabet(), address.models());
        onShow = ModelsOnShow.of(models, alphabet, address.models());
        pad.name(alphabet.word());
        keeping.name(alphabet);
        keys.name(alphabet);
        padPanel.name(alphabet);
        answers.offer(models.alphabets(), alphabet);
        answers.offer(ModelsOnShow.all(models, alphabet), onShow);
        answers.notes().announce(services.pendingModels().sentence());
        answers.notes().offerTraining(onShow.isEmpty() && !services.pendingModels().areComing());
        boolean byDefault = address.models().isEmpty();
        answers.notes().offer(onShow, byDefault ? models.bestOfEachKind(alphabet) : List.of());
        services.verdicts().prepare(onShow);
        boolean others = !AnsweringModel.all(onShow).equals(before);
        if (others || onShow.isEmpty()) mine.show(alphabet, onShow);
        return others;
    }

    private void lay(PadContent laid) {
        if (!sheet.yieldsTo(laid)) return;
        sheet = laid;
        keeping.renew();
        var example =
                laid instanceof PadContent.TestExample shown
                        ? Optional.of(Integer.toString(shown.index()))
                        : Optional.<String>empty();
        if (!example.equals(address.example())) {
            write(address.withExample(example));
        }
        padPanel.show(laid);
        answer();
    }

    private void layPhoto(PadContent.Photo photo) {
        photo.glyph(Optional.empty()).ifPresent(pad::showPicture);
        lay(photo);
    }

    /// Asks every model on show. All that changes on the page goes out in one message.
    private void answer() {
        number.read(sheet, onShow);
        ask();
    }

    private void chooseDigit(int place) {
        number.choose(place);
        ask();
    }

    /// Asks about what lies there, or of a number about the chosen digit.
    private void ask() {
        PadContent asked = number.part(sheet);
        glyphs.clear();
        glyphs.putAll(asked.seenBy(onShow, centring));
        replies =
                glyphs.isEmpty()
                        ? Replies.NONE
                        : models.predictWith(
                                onShow, model -> Objects.requireNonNull(glyphs.get(model.name())));
        replies = mine.helped(onShow, glyphs, replies);
        verdict =
                onShow.isEmpty()
                        ? PadVerdict.withoutModels(services.pendingModels().areComing())
                        : number.told(
                                services.verdicts()
                                        .of(asked, onShow, glyphs, replies, alphabet.word()));
        seen.show(onShow, glyphs, replies);
        show();
        explain();
        keeping.offer(sheet, verdict);
    }

    private void show() {
        answers.show(onShow, replies, verdict, services.live().progress());
    }

    private void open(UnaryOperator<OpenWhy> change) {
        write(address.withWhy(change.apply(address.why())));
        explain();
    }

    private void explain() {
        answers.explain(
                address.why(), onShow, model -> Optional.ofNullable(glyphs.get(model.name())));
    }

    private void lay(TriedPicture tried) {
        Messages.orSay(() ->
                PadContent.ChangedGlyph.of(tried, models)
                        .ifPresent(changed -> {
                            pad.show(changed.glyph());
                            pad.scrollIntoView();
                            lay(changed);
                        }));
    }

    private void centre(Optional<Centring> chosen) {
        centring = chosen;
        answer();
    }

    private void keepIn(OwnCollection chosen) {
        write(address.keepingIn(chosen));
        mine.show(chosen);
    }

    private void learn(boolean on) {
        write(address.withHand(on));
        mine.learn(on);
        ask();
    }

    private void write(DrawAddress other) {
        address = other;
        getUI().ifPresent(address::show);
    }

    private void choose(List<ModelName> names) {
        putFor(names.stream().map(address::choice).toList());
    }

    private void chooseBest() {
        putFor(ModelsOnShow.chosen(models.bestOfEachKind(alphabet)));
    }

    private void putFor(List<ChosenModel> chosen) {
        put(ModelsOnShow.withOthers(models, alphabet, address.models(), chosen));
    }

    private void put(List<ChosenModel> chosen) {
        if (chosen.equals(address.models())) return;
        write(address.withModels(chosen));
        memory.keep(chosen);
        answers.notes().tell("");
        if (offer()) answer();
    }

    private void tryExample() {
        Messages.orSay(() -> {
            var example = services.examples().any(PadExamples.choice(alphabet, onShow));
            pad.show(example.glyph());
            lay(example);
        });
    }

    private void showExample(String index) {
        Messages.orSay(() -> {
            var example = services.examples().at(PadExamples.choice(alphabet, onShow), index);
            pad.show(example.glyph());
            sheet = example;
            keeping.renew();
            padPanel.show(example);
        });
    }
}
