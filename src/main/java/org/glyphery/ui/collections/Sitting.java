package org.glyphery.ui.collections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.Randomness;
import org.glyphery.UserError;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;
import org.glyphery.image.Centring;
import org.glyphery.image.Ink;
import org.glyphery.prediction.Alphabet;
import org.glyphery.ui.Messages;

/// One person who gives one drawing after the other to a collection.
final class Sitting implements BatchEntry.DrawingsGiven {

    private final CollectionServices services;
    private final Gift gift;
    private final List<String> classes;
    private final int count;
    private final BatchEntry pad;

    /// What was kept in this sitting: ids by numbers.
    private final Map<Integer, String> kept = new HashMap<>();

    /// @param count how many are asked for at once
    Sitting(CollectionServices services, OwnCollection collection, Gift gift, int count) {
        this.services = services;
        this.gift = gift;
        this.count = count;
        classes = collection.classes().isEmpty() ? Mnist.CLASSES : collection.classes();
        pad = new BatchEntry(services.inkLimits(), Alphabet.wordFor(classes), this);
        wantsMore();
    }

    BatchEntry pad() {
        return pad;
    }

    /// Classes of which this person has given the fewest come first.
    @Override
    public void wantsMore() {
        List<OwnExample> given =
                services.own().all(gift.collection()).stream()
                        .filter(each -> each.gift().equals(gift))
                        .toList();
        int[] had =
                classes.stream()
                        .mapToInt(name ->
                                (int)
                                        given.stream()
                                                .filter(each -> each.className().equals(name))
                                                .count())
                        .toArray();
        long key = Randomness.key(gift.giver().hashCode(), given.size());
        pad.ask(GivingOrder.of(classes, had, count, key));
    }

    @Override
    public void gives(int number, String className, Ink ink) {
        if (ink.isEmpty() || kept.containsKey(number)) return;
        try {
            var example = services.own().keep(gift, ink, ink.toGlyph(Centring.MASS), className);
            kept.put(number, example.id());
        } catch (UserError refused) {
            pad.refuse(number);
            Messages.say(refused.getMessage());
        }
    }

    @Override
    public void takesBack(int number) {
        String id = kept.remove(number);
        if (id != null) services.own().remove(id);
    }
}
