package org.glyphery.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glyphery.network.LevelArray;
import org.glyphery.network.NamedArray;
import org.glyphery.network.NpzArray;
import org.glyphery.network.Quantised;

/// Snapshots of one network, one after the other.
///
/// @param snapshots of the same kernels
public record Film(List<Snapshot> snapshots) {

    private static final String MOMENTS = "moments";
    private static final String SCALE = "/scale";

    public Film {
        snapshots = List.copyOf(snapshots);
    }

    /// The film as arrays of a `.npz` file: `moments`, `[moments]`; a kernel's levels, int8
    /// `[moments, ...]`; and `NAME/scale`, `[moments]`, by which levels are multiplied.
    public List<NpzArray> arrays() {
        var arrays = new ArrayList<NpzArray>();
        arrays.add(
                numbers(MOMENTS, snapshots.stream().map(each -> (float) each.moment()).toList()));
        int kernels = snapshots.isEmpty() ? 0 : snapshots.getFirst().kernels().size();
        for (int place = 0; place < kernels; place++) {
            int kernel = place;
            List<Quantised> ofAll =
                    snapshots.stream().map(each -> each.kernels().get(kernel)).toList();
            arrays.add(stacked(ofAll));
            String name = ofAll.getFirst().name() + SCALE;
            arrays.add(numbers(name, ofAll.stream().map(Quantised::scale).toList()));
        }
        return arrays;
    }

    private static NamedArray numbers(String name, List<Float> numbers) {
        float[] values = new float[numbers.size()];
        for (int place = 0; place < values.length; place++) values[place] = numbers.get(place);
        return new NamedArray(name, List.of(values.length), values);
    }

    private static LevelArray stacked(List<Quantised> ofAll) {
        LevelArray first = ofAll.getFirst().levels();
        int size = first.levels().length;
        byte[] levels = new byte[Math.multiplyExact(ofAll.size(), size)];
        for (int place = 0; place < ofAll.size(); place++) {
            System.arraycopy(ofAll.get(place).levels().levels(), 0, levels, place * size, size);
        }
        var shape = new ArrayList<Integer>();
        shape.add(ofAll.size());
        shape.addAll(first.shape());
        return new LevelArray(first.name(), shape, levels);
    }

    /// @throws RuntimeException if these are not the arrays of a film
    public static Film of(List<NpzArray> arrays) {
        Map<String, NpzArray> byName = new HashMap<>();
        arrays.forEach(array -> byName.put(array.name(), array));
        float[] moments = numbers(byName, MOMENTS);
        List<LevelArray> kernels =
                arrays.stream()
                        .filter(LevelArray.class::isInstance)
                        .map(LevelArray.class::cast)
                        .toList();
        var snapshots = new ArrayList<Snapshot>();
        for (int place = 0; place < moments.length; place++) {
            List<Quantised> ofMoment = new ArrayList<>();
            for (LevelArray kernel : kernels) {
                float scale = numbers(byName, kernel.name() + SCALE)[place];
                ofMoment.add(new Quantised(part(kernel, place, moments.length), scale));
            }
            snapshots.add(new Snapshot((int) moments[place], ofMoment));
        }
        return new Film(snapshots);
    }

    private static float[] numbers(Map<String, NpzArray> byName, String name) {
        return ((NamedArray) Objects.requireNonNull(byName.get(name))).values();
    }

    private static LevelArray part(LevelArray stacked, int place, int count) {
        int size = stacked.levels().length / count;
        byte[] levels = new byte[size];
        System.arraycopy(stacked.levels(), place * size, levels, 0, size);
        List<Integer> shape = stacked.shape().subList(1, stacked.shape().size());
        return new LevelArray(stacked.name(), shape, levels);
    }
}
