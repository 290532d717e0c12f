package org.glyphery.synthetic;

import java.util.EnumMap;
import java.util.Map;
import org.glyphery.InvalidSetting;

/// How much one hand differs from another in each trait, as multiples of what is usual: 0 is a
/// copybook, 1 what people do, 2 twice as much.
///
/// @param times of each trait; 1 for those that are not named
public record Variation(Map<Trait, Double> times) {

    public static final Variation USUAL = new Variation(Map.of());

    public static final double MOST = 2;

    public Variation {
        times = Map.copyOf(times);
        times.forEach((trait, each) -> {
            if (!(each >= 0 && each <= MOST)) {
                throw new InvalidSetting(trait.title(), "from 0 to 2 times the usual", each);
            }
        });
    }

    /// Every trait by the same multiple.
    public static Variation all(double times) {
        var all = new EnumMap<Trait, Double>(Trait.class);
        for (Trait trait : Trait.values()) all.put(trait, times);
        return new Variation(all);
    }

    /// The multiple of a trait.
    public double of(Trait trait) {
        return times.getOrDefault(trait, 1.0);
    }

    /// The same but for one trait.
    public Variation with(Trait trait, double multiple) {
        var changed = new EnumMap<Trait, Double>(Trait.class);
        changed.putAll(times);
        changed.put(trait, multiple);
        return new Variation(changed);
    }
}
