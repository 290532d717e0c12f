package org.glyphery.hand;

import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.prediction.Model;

/// A model cannot learn somebody's hand as it is.
public final class UnsuitableHand extends UserError {

    private UnsuitableHand(String message) {
        super(message);
    }

    static UnsuitableHand closedForm(Model model) {
        return new UnsuitableHand(
                "%s is a mean of each class, found in closed form: there is nothing in it to train further. Choose a model that learns step by step."
                        .formatted(model.run().name()));
    }

    static UnsuitableHand noInk(Model model) {
        return new UnsuitableHand(
                "%s was taught something else than handwriting, and cannot learn a hand."
                        .formatted(model.run().name()));
    }

    static UnsuitableHand empty(OwnCollection collection) {
        return new UnsuitableHand(
                "\"%s\" holds no drawing yet that a copy could learn from. Keep some first."
                        .formatted(collection.title()));
    }

    static UnsuitableHand classes(Model model, OwnCollection collection) {
        return new UnsuitableHand(
                "%s knows the classes %s, and \"%s\" holds drawings of %s: a copy learns from drawings of just the model's classes."
                        .formatted(
                                model.run().name(),
                                NumberWords.list(model.data().classes()),
                                collection.title(),
                                collection.classes().isEmpty()
                                        ? "others"
                                        : NumberWords.list(collection.classes())));
    }

    static UnsuitableHand learnedAlone(Model model, OwnCollection collection) {
        return new UnsuitableHand(
                "%s has learned from \"%s\" alone, so that there is nothing else to mix it with. Train it anew on what lies there now."
                        .formatted(model.run().name(), collection.title()));
    }
}
