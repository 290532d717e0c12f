package org.glyphery.hand;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.glyphery.UserError;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.hand.NearestOwn.OwnDirection;
import org.glyphery.image.Glyph;
import org.glyphery.network.Embedder.Embedded;
import org.glyphery.prediction.LoadedEmbedder;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Prediction;
import org.glyphery.prediction.Replies;
import org.glyphery.run.EpochScores;
import org.glyphery.run.ModelName;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.training.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// What models answer once they have seen the digits that somebody kept. Each is asked for what its
/// last dense layer gets of a kept digit once; a digit that is kept helps from the next answer on.
@Service
public class LearnedHands {

    private static final Logger LOG = LoggerFactory.getLogger(LearnedHands.class);

    /// Epochs and collections of which it is known in memory.
    private static final int MOST_KNOWN = 16;

    private final OwnExamples own;
    private final LoadedModels models;

    /// That of the epoch asked last is last.
    private final SequencedMap<HandKey, SeenHand> known = new LinkedHashMap<>(16, 0.75f, true);

    private final RunEvents.Subscription subscription;

    LearnedHands(OwnExamples own, LoadedModels models, RunEvents events) {
        this.own = own;
        this.models = models;
        subscription = events.subscribe(this::hear);
    }

    @PreDestroy
    void close() {
        subscription.end();
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Deleted(var run) -> forget(run.id());
            case RunEvent.Changed _, RunEvent.Progressed _, RunEvent.QueueChanged _ -> {}
        }
    }

    private synchronized void forget(RunId run) {
        known.keySet().removeIf(key -> key.run().equals(run));
    }

    /// @param scores of the epoch: one that is trained again is another
    private record HandKey(RunId run, EpochScores scores, CollectionName collection) {}

    /// What an epoch's network makes of the digits that were kept.
    private static final class SeenHand {

        private final Map<String, OwnDirection> digits = new LinkedHashMap<>(); // by their ids
        private List<String> ids = List.of();
        private NearestOwn head = new NearestOwn(NearestOwn.ALPHA, NearestOwn.BETA);
    }

    /// The same replies, but those of models that can be helped with what they have seen of the
    /// hand.
    ///
    /// @param collection whose digits are the hand's
    /// @param seen what each model sees of the picture
    public Replies helped(
            CollectionName collection,
            List<Model> asked,
            Map<ModelName, Glyph> seen,
            Replies replies) {
        List<OwnExample> kept = own.all(collection);
        if (kept.isEmpty()) return replies;
        Map<ModelName, Model> byName = new LinkedHashMap<>();
        asked.forEach(model -> byName.put(model.name(), model));
        List<Prediction> given = new ArrayList<>();
        for (Prediction answer : replies.given()) {
            Model model = byName.get(answer.model());
            Glyph glyph = seen.get(answer.model());
            if (model == null || glyph == null || !model.hasHiddenInk()) given.add(answer);
            else given.add(helped(model, glyph, answer, collection, kept).orElse(answer));
        }
        return new Replies(given, replies.faults());
    }

    private Optional<Prediction> helped(
            Model model,
            Glyph seen,
            Prediction answer,
            CollectionName collection,
            List<OwnExample> kept) {
        try {
            var head = head(model, collection, kept);
            if (head.count() == 0) return Optional.empty();
            Embedded now = embedded(model, List.of(seen));
            float[] helped = head.helped(now.embeddings(), answer.probabilities());
            return Optional.of(answer.withHand(helped));
        } catch (UserError gone) { // its run was deleted, or its weights were, while it was asked
            LOG.debug("{} answers without the hand", model.name(), gone);
            return Optional.empty();
        }
    }

    /// The head over the digits whose classes the model knows, made anew where others are kept.
    private NearestOwn head(Model model, CollectionName collection, List<OwnExample> kept) {
        SeenHand hand = hand(model, collection);
        List<String> classes = model.data().classes();
        synchronized (hand) {
            List<OwnExample> known = OwnExamples.of(kept, classes);
            List<String> ids = known.stream().map(OwnExample::id).toList();
            if (ids.equals(hand.ids)) return hand.head;
            hand.digits.keySet().retainAll(new HashSet<>(ids));
            look(
                    model,
                    known.stream().filter(each -> !hand.digits.containsKey(each.id())).toList(),
                    hand);
            var head = new NearestOwn(NearestOwn.ALPHA, NearestOwn.BETA);
            for (OwnExample each : known) {
                head.add(Objects.requireNonNull(hand.digits.get(each.id())));
            }
            hand.head = head;
            hand.ids = ids;
            return head;
        }
    }

    private void look(Model model, List<OwnExample> unseen, SeenHand hand) {
        if (unseen.isEmpty()) return;
        int largest = models.embed(model.run(), model.epoch(), LoadedEmbedder::largestBatch);
        for (int first = 0; first < unseen.size(); first += largest) {
            var batch = unseen.subList(first, Math.min(unseen.size(), first + largest));
            Embedded seen = embedded(model, batch.stream().map(model::sees).toList());
            for (int place = 0; place < batch.size(); place++) {
                int width = seen.width();
                float[] one =
                        Arrays.copyOfRange(seen.embeddings(), place * width, (place + 1) * width);
                OwnExample digit = batch.get(place);
                int label = model.data().classes().indexOf(digit.className());
                hand.digits.put(digit.id(), OwnDirection.of(one, label));
            }
        }
    }

    private Embedded embedded(Model model, List<Glyph> glyphs) {
        float[] examples = Glyph.batch(glyphs);
        return models.embed(
                model.run(), model.epoch(), lent -> lent.embedded(examples, glyphs.size()));
    }

    private synchronized SeenHand hand(Model model, CollectionName collection) {
        var key = new HandKey(model.run().id(), model.scores(), collection);
        SeenHand hand = known.computeIfAbsent(key, _ -> new SeenHand());
        if (known.size() > MOST_KNOWN) known.pollFirstEntry();
        return hand;
    }
}
