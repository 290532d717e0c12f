package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.glyphery.InkLimits;
import org.glyphery.PictureLimits;
import org.glyphery.UserError;
import org.glyphery.dataset.OwnDigits;
import org.glyphery.image.Centring;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.Replies;
import org.glyphery.run.ModelName;
import org.glyphery.run.RunEvent;
import org.glyphery.training.RunId;
import org.glyphery.ui.ChosenModel;
import org.glyphery.ui.Messages;
import org.glyphery.ui.RunsLive;

/// The first page: a digit is drawn, and every model on show answers while the pen still moves.
@Route("")
@PageTitle("Draw · Glyphery")
@Menu(title = "Draw", order = 0)
public final class DrawView extends Div implements BeforeEnterObserver {

    /// The key under which the browser remembers which models it shows.
    private static final String MEMORY = "glyphery.models";

    /// A model as it answers now.
    private record AnsweringModel(ModelName model, String title, int epoch) {}

    private final Models models;
    private final OwnDigits own;
    private final TestDigits testDigits;
    private final RunsLive live;
    private final PendingModels pendingModels;

    private final DigitPad pad;
    private final PadPanel padPanel;
    private final AnswerPanel answers = new AnswerPanel(this::choose, this::chooseBest);
    private final SeenPanel seen = new SeenPanel(this::centre);
    private final KeepBar keep = new KeepBar(this::keep);
    private final MyDigits mine;

    private DrawAddress address = new DrawAddress(List.of(), Optional.empty());
    private PadContent sheet = PadContent.Drawing.EMPTY;
    private Centring centring = Centring.MASS;
    private List<Model> onShow = List.of();
    private Replies replies = Replies.NONE;
    private OptionalInt kept = OptionalInt.empty();

    DrawView(
            Models models,
            OwnDigits own,
            TestDigits testDigits,
            PendingModels pendingModels,
            RunsLive live,
            InkLimits inkLimits,
            PictureLimits pictureLimits) {
        this.models = models;
        this.own = own;
        this.testDigits = testDigits;
        this.pendingModels = pendingModels;
        this.live = live;
        mine = new MyDigits(own, models);
        pad = pad(inkLimits, pictureLimits);
        padPanel = new PadPanel(pad, this::tryExample);
        addClassName("draw");
        answers.add(seen);
        add(padPanel, answers, keep, mine);
        live.follow(this, this::hear);
    }

    private DigitPad pad(InkLimits ink, PictureLimits picture) {
        var upload = new PictureUpload(picture, this::layPhoto);
        return new DigitPad(
                drawn -> lay(new PadContent.Drawing(drawn)),
                ink,
                upload,
                refusal -> Messages.say(upload.sentence(refusal)),
                left -> Messages.say(upload.sentence(left)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = DrawAddress.of(event.getLocation());
        address = asked.withModels(ModelsOnShow.known(models, asked.models()));
        ModelsOnShow.missing(models, address.models()).ifPresent(Messages::say);
        address.example().ifPresent(this::showExample);
        if (address.models().isEmpty()) remember();
        offer();
        answer();
        pad.begin();
    }

    /// The view outlives a click on "Draw", whose address names no models.
    private void remember() {
        getElement()
                .executeJs("return localStorage.getItem($0) ?? ''", MEMORY)
                .then(
                        String.class,
                        written -> put(ModelsOnShow.known(models, DrawAddress.models(written))));
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed _, RunEvent.Deleted _ -> {
                var before = shown();
                if (offer()) answer();
                else answers.show(onShow, replies, live.progress());
                var change = new ShowChange(before, shown()).sentence();
                if (!change.isEmpty()) answers.notes().tell(change);
            }
            case RunEvent.Progressed(var progress) -> {
                if (isOnShow(progress.runId())) {
                    answers.show(onShow, replies, live.progress());
                }
            }
            case RunEvent.QueueChanged _ -> {}
        }
    }

    private boolean isOnShow(RunId runId) {
        return onShow.stream().anyMatch(model -> model.run().id().equals(runId));
    }

    /// Shows the models that there are by now; says whether others answer than before.
    private boolean offer() {
        var before = answering();
        onShow = ModelsOnShow.of(models, address.models());
        answers.offer(ModelsOnShow.all(models), onShow);
        answers.notes().announce(pendingModels.sentence());
        boolean byDefault = address.models().isEmpty();
        answers.notes().offer(onShow, byDefault ? models.bestOfEachKind() : List.of());
        boolean others = !answering().equals(before);
        if (others || onShow.isEmpty()) mine.show(onShow);
        return others;
    }

    private List<AnsweringModel> answering() {
        return onShow.stream()
                .map(model -> new AnsweringModel(model.name(), model.run().name(), model.epoch()))
                .toList();
    }

    private List<ShowChange.ShownModel> shown() {
        return onShow.stream()
                .map(model ->
                        new ShowChange.ShownModel(model.kind(), model.name(), model.run().name()))
                .toList();
    }

    private void lay(PadContent laid) {
        sheet = laid;
        kept = OptionalInt.empty();
        var example =
                laid instanceof PadContent.TestExample shown
                        ? Optional.of(Integer.toString(shown.index()))
                        : Optional.<String>empty();
        if (!example.equals(address.example())) {
            address = address.withExample(example);
            getUI().ifPresent(address::show);
        }
        padPanel.show(laid);
        answer();
    }

    private void layPhoto(PadContent.Photo photo) {
        photo.glyph(Centring.MASS).ifPresent(pad::showPicture);
        lay(photo);
    }

    /// Asks every model on show. All that changes on the page goes out in one message.
    private void answer() {
        var glyph = sheet.glyph(centring);
        replies = glyph.map(drawn -> models.predictWith(onShow, drawn)).orElse(Replies.NONE);
        seen.show(glyph, onShow, replies);
        answers.show(onShow, replies, live.progress());
        offerToKeep();
    }

    private void offerToKeep() {
        if (kept.isPresent()) {
            keep.rest(
                    "Kept as %d. Your next stroke begins a new digit.".formatted(kept.getAsInt()));
            return;
        }
        switch (sheet) {
            case PadContent.TestExample _ ->
                    keep.rest("Test digits are kept already. Draw one of your own.");
            case PadContent.Drawing _, PadContent.Photo _ -> {
                if (replies.given().isEmpty())
                    keep.rest("Draw a digit first, then press the number that you meant.");
                else keep.propose(replies.given().getFirst().label());
            }
        }
    }

    private void keep(int label) {
        if (kept.isPresent()) return;
        sheet.glyph(centring)
                .ifPresent(glyph -> {
                    own.keep(sheet.ink(), glyph, label);
                    pad.startAfresh();
                    kept = OptionalInt.of(label);
                    offerToKeep();
                });
    }

    private void centre(Centring chosen) {
        centring = chosen;
        answer();
    }

    private void choose(List<ModelName> names) {
        put(names.stream().map(address::choice).toList());
    }

    private void chooseBest() {
        put(models.bestOfEachKind().stream().map(Model::name).map(ChosenModel::best).toList());
    }

    private void put(List<ChosenModel> chosen) {
        if (chosen.equals(address.models())) return;
        address = address.withModels(chosen);
        getElement().executeJs("localStorage.setItem($0, $1)", MEMORY, DrawAddress.written(chosen));
        getUI().ifPresent(address::show);
        answers.notes().tell("");
        if (offer()) answer();
    }

    private void tryExample() {
        var example = testDigits.any();
        pad.show(example.glyph());
        lay(example);
    }

    private void showExample(String index) {
        try {
            var example = testDigits.at(index);
            pad.show(example.glyph());
            sheet = example;
            kept = OptionalInt.empty();
            padPanel.show(example);
        } catch (UserError unknown) {
            Messages.say(String.valueOf(unknown.getMessage()));
        }
    }
}
