package org.glyphery.dataset.labelling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.dataset.Split;

/// What one version has that another has not, of the same stored pictures.
///
/// @param classes of the first version that the second has under another name, or in another class
/// @param relabelled other pictures of both whose classes have different names
/// @param excluded pictures that only the first has
/// @param added pictures that only the second has
public record VersionDifference(
        List<OtherClass> classes,
        List<OtherLabel> relabelled,
        List<OtherLabel> excluded,
        List<OtherLabel> added) {

    /// A class that the second version does not have any more.
    ///
    /// @param after what most of its pictures are now
    /// @param isMerged whether the first version has that class too
    public record OtherClass(String before, String after, int pictures, boolean isMerged) {}

    /// A picture that the two versions differ in.
    ///
    /// @param place among the stored pictures of its split
    /// @param before its class in the first version; empty where that has not got it
    /// @param after its class in the second version; empty where that has not got it
    public record OtherLabel(Split split, int place, String before, String after) {}

    static VersionDifference between(VersionLabels first, VersionLabels second) {
        List<OtherLabel> relabelled = new ArrayList<>();
        List<OtherLabel> excluded = new ArrayList<>();
        List<OtherLabel> added = new ArrayList<>();
        Map<Split, int[]> all = new EnumMap<>(first.labels());
        second.labels().forEach(all::putIfAbsent);
        all.forEach((split, places) -> {
            for (int place = 0; place < places.length; place++) {
                String before = first.className(split, place);
                String after = second.className(split, place);
                if (before.equals(after)) continue;
                var other = new OtherLabel(split, place, before, after);
                (after.isEmpty() ? excluded : before.isEmpty() ? added : relabelled).add(other);
            }
        });
        List<OtherClass> classes = classes(first, second, relabelled);
        classes.forEach(gone ->
                relabelled.removeIf(each ->
                        each.before().equals(gone.before()) && each.after().equals(gone.after())));
        return new VersionDifference(classes, relabelled, excluded, added);
    }

    private static List<OtherClass> classes(
            VersionLabels first, VersionLabels second, List<OtherLabel> relabelled) {
        List<OtherClass> classes = new ArrayList<>();
        for (String name : first.classes()) {
            if (second.classes().contains(name)) continue;
            Map<String, Integer> counts = new HashMap<>();
            relabelled.stream()
                    .filter(each -> each.before().equals(name))
                    .forEach(each -> counts.merge(each.after(), 1, Integer::sum));
            if (counts.isEmpty()) continue;
            var most = Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
            boolean isMerged = first.classes().contains(most.getKey());
            classes.add(new OtherClass(name, most.getKey(), most.getValue(), isMerged));
        }
        return classes;
    }

    public boolean isNone() {
        return classes.isEmpty() && relabelled.isEmpty() && excluded.isEmpty() && added.isEmpty();
    }
}
