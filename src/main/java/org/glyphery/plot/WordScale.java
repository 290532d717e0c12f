package org.glyphery.plot;

import java.util.List;
import java.util.stream.IntStream;

/// Words side by side, each in the middle of its part.
record WordScale(List<String> words) implements Scale {

    @Override
    public double share(double value) {
        return (value + 0.5) / words.size();
    }

    @Override
    public List<Tick> ticks() {
        return IntStream.range(0, words.size())
                .mapToObj(place -> new Tick(share(place), words.get(place)))
                .toList();
    }
}
