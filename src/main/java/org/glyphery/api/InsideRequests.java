package org.glyphery.api;

import static org.glyphery.api.InsideQuestions.place;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glyphery.InvalidSetting;
import org.glyphery.api.InsideQuestions.AskedReading;
import org.glyphery.image.Alteration;
import org.glyphery.inspection.Explanations;
import org.glyphery.inspection.Explanations.PictureQuestion;
import org.glyphery.inspection.Explanations.ShuffledReasons;
import org.glyphery.inspection.Insight;
import org.glyphery.inspection.ReasonMap;
import org.glyphery.inspection.ReasonMethod;
import org.glyphery.network.NamedArray;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.ShuffledLabels;
import org.glyphery.run.UnsuitableStatus;
import org.glyphery.training.RunId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// What goes on in a run's network while it reads one picture, and why it answers as it does:
/// arrays with names, as NumPy reads them. The picture comes as a [GlyphBody]. Without an epoch the
/// best one is asked.
@RestController
@RequestMapping(
        path = "/api/runs/{id}",
        consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
class InsideRequests {

    /// What is shuffled in a run of its own, and not in a layer.
    private static final String LABELS = "labels";

    private final InsideQuestions questions;
    private final Insight insight;
    private final Explanations explanations;
    private final ShuffledLabels shuffledLabels;

    InsideRequests(
            InsideQuestions questions,
            Insight insight,
            Explanations explanations,
            ShuffledLabels shuffledLabels) {
        this.questions = questions;
        this.shuffledLabels = shuffledLabels;
        this.insight = insight;
        this.explanations = explanations;
    }

    /// What layers give, `[height, width, channels]`, `[steps, units]` or `[units]`.
    ///
    /// @param layers separated by commas; absent for all
    @PostMapping("/activations")
    ResponseEntity<StreamingResponseBody> activations(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam Optional<List<String>> layers,
            @RequestHeader("Content-Type") MediaType type,
            @RequestBody byte[] body) {
        var asked = questions.asked(id, epoch, type, body);
        return Attachment.npz(
                asked.run(),
                "-activations",
                insight.activations(
                        asked.run(), asked.epoch(), asked.picture(), layers.orElse(List.of())));
    }

    /// The probabilities of the classes if the picture ended after each step, `[steps, classes]`.
    @PostMapping("/reading")
    ResponseEntity<StreamingResponseBody> reading(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestHeader("Content-Type") MediaType type,
            @RequestBody byte[] body) {
        var asked = questions.asked(id, epoch, type, body);
        var reading = insight.reading(asked.run(), asked.epoch(), asked.picture());
        return Attachment.npz(asked.run(), "-reading", List.of(reading));
    }

    /// How much each pixel had to do with the logit of a class: an array a method, `[height, width,
    /// channels]`; `logits`; and `completeness`, a row a method: what the numbers should add up to,
    /// and what they do.
    ///
    /// @param of the class
    /// @param against another class, from whose logit the first one's is to differ
    /// @param methods separated by commas; absent for all
    /// @param shuffled a layer whose weights change places first, or `labels`, which changed places
    ///   before the same plan was trained: the maps are then those of that network, and
    ///   `rank-correlation` says how far they order the pixels as this one's do
    @PostMapping("/reasons")
    ResponseEntity<StreamingResponseBody> reasons(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam("class") String of,
            @RequestParam Optional<String> against,
            @RequestParam Optional<List<String>> methods,
            @RequestParam Optional<String> shuffled,
            @RequestHeader("Content-Type") MediaType type,
            @RequestBody byte[] body) {
        var asked = questions.asked(id, epoch, type, body);
        var classes = questions.classes(asked.run());
        float[] counted = new float[classes.size()];
        counted[place("class", of, classes)] = 1;
        against.ifPresent(other -> {
            if (other.equals(of)) {
                throw new InvalidSetting("against", "another class than \"class\"", of);
            }
            counted[place("against", other, classes)] = -1;
        });
        var question = about(asked, counted);
        if (shuffled.isPresent()) {
            var found = shuffled(question, methods(methods), shuffled.get());
            return Attachment.npz(asked.run(), "-shuffled", withCorrelations(found));
        }
        var found = explanations.reasons(question, methods(methods));
        var arrays = new ArrayList<>(found.found().stream().map(ReasonMap::map).toList());
        arrays.add(new NamedArray("logits", List.of(classes.size()), found.logits()));
        arrays.add(completeness(found.found()));
        return Attachment.npz(asked.run(), "-reasons", arrays);
    }

    private ShuffledReasons shuffled(
            PictureQuestion question, Set<ReasonMethod> methods, String what) {
        if (!what.equals(LABELS)) return explanations.shuffled(question, methods, what);
        Run control =
                shuffledLabels
                        .find(question.run())
                        .orElseThrow(() -> UnsuitableStatus.withoutControl(question.run()));
        EpochScores last = control.last().orElseThrow(() -> UnsuitableStatus.untrained(control));
        return explanations.beside(question, methods, control, last.epoch());
    }

    private static List<NamedArray> withCorrelations(ShuffledReasons found) {
        var arrays = new ArrayList<>(found.found().stream().map(ReasonMap::map).toList());
        float[] correlations = new float[arrays.size()];
        for (int map = 0; map < correlations.length; map++) {
            correlations[map] = found.correlations().get(map).floatValue();
        }
        arrays.add(new NamedArray("rank-correlation", List.of(arrays.size()), correlations));
        return arrays;
    }

    /// What the network says of the picture while it is changed more and more: `amounts`,
    /// `neutral`, the one that leaves it as it is, `pictures`, `[amounts, height, width,
    /// channels]`, and `probabilities`, `[amounts, classes]`.
    @PostMapping("/altered")
    ResponseEntity<StreamingResponseBody> altered(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam String by,
            @RequestHeader("Content-Type") MediaType type,
            @RequestBody byte[] body) {
        var asked = questions.asked(id, epoch, type, body);
        Alteration alteration =
                Alteration.read(by)
                        .orElseThrow(() ->
                                new InvalidSetting(
                                        "by",
                                        "one of " + String.join(", ", Alteration.words()),
                                        "\"" + by + "\""));
        var found = insight.altered(asked.run(), asked.epoch(), asked.picture(), alteration);
        return Attachment.npz(
                asked.run(),
                "-altered",
                List.of(found.amounts(), found.neutral(), found.pictures(), found.probabilities()));
    }

    /// Whether reasons are worth anything: `deletion` and `insertion`, `[maps, steps + 1]`, the
    /// probability of the class while pixels are blanked, or shown, in the order of each map: those
    /// of all methods, and of two that know nothing of the network, `random` and `edges`.
    @PostMapping("/reasons/trial")
    ResponseEntity<StreamingResponseBody> trial(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam("class") String of,
            @RequestHeader("Content-Type") MediaType type,
            @RequestBody byte[] body) {
        var asked = questions.asked(id, epoch, type, body);
        var classes = questions.classes(asked.run());
        int label = place("class", of, classes);
        float[] counted = new float[classes.size()];
        counted[label] = 1;
        var trial = explanations.trial(about(asked, counted), label);
        return Attachment.npz(
                asked.run(),
                "-trial",
                List.of(
                        trial.random(),
                        trial.edges(),
                        NamedArray.stacked("deletion", trial.deletion()),
                        NamedArray.stacked("insertion", trial.insertion())));
    }

    private static NamedArray completeness(List<ReasonMap> reasons) {
        float[] rows = new float[2 * reasons.size()];
        for (int row = 0; row < reasons.size(); row++) {
            rows[2 * row] = (float) reasons.get(row).explained();
            rows[2 * row + 1] = (float) reasons.get(row).sum();
        }
        return new NamedArray("completeness", List.of(reasons.size(), 2), rows);
    }

    private static Set<ReasonMethod> methods(Optional<List<String>> words) {
        Set<ReasonMethod> methods = EnumSet.noneOf(ReasonMethod.class);
        for (String word : words.orElseGet(ReasonMethod::words)) {
            methods.add(
                    ReasonMethod.read(word)
                            .orElseThrow(() ->
                                    new InvalidSetting(
                                            "methods",
                                            "among " + String.join(", ", ReasonMethod.words()),
                                            "\"" + word + "\"")));
        }
        return methods;
    }

    private static PictureQuestion about(AskedReading asked, float[] counted) {
        return new PictureQuestion(asked.run(), asked.epoch(), asked.picture(), counted);
    }
}
