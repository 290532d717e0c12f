package org.glyphery.dataset.labelling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.InvalidSetting;

/// The classes of a draft: those of its version under the names that they have now, and where those
/// lead that were merged into others.
public final class DraftClasses {

    private final List<String> names;
    private final int[] into;

    DraftClasses(List<String> names) {
        this.names = new ArrayList<>(names);
        into = IntStream.range(0, names.size()).toArray();
    }

    void rename(int label, String name) {
        names.set(label, name);
    }

    /// Nothing happens where the other class was merged into this one in the meantime.
    void merge(int from, int target) {
        if (leadsTo(target) != from) into[from] = target;
    }

    /// The label that a label has become.
    public int leadsTo(int label) {
        int reached = label;
        while (into[reached] != reached) reached = into[reached];
        return reached;
    }

    public boolean isMerged(int label) {
        return into[label] != label;
    }

    /// The name of a class of the version, as it is called now.
    public String name(int label) {
        return names.get(leadsTo(label));
    }

    /// How many classes the version has.
    public int count() {
        return into.length;
    }

    /// The labels that are left, in their order.
    public List<Integer> left() {
        return IntStream.range(0, into.length).filter(label -> !isMerged(label)).boxed().toList();
    }

    /// The names of those that are left.
    List<String> names() {
        return left().stream().map(names::get).toList();
    }

    /// @throws InvalidSetting if it is none of the classes, or none any more
    void require(String setting, int label) {
        if (label < 0 || label >= count()) {
            throw new InvalidSetting(setting, "from 0 to " + (count() - 1), label);
        }
        if (isMerged(label)) {
            throw new InvalidSetting(
                    setting,
                    "a class that is left",
                    "\"%s\", which was merged into \"%s\""
                            .formatted(names.get(label), name(label)));
        }
    }
}
