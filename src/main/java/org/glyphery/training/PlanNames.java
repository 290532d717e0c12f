package org.glyphery.training;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.OneLine;

/// How runs may be named and tagged. These bounds hold where a plan is accepted or a run gets
/// another name, and not where a stored plan is read: what was named before they were drawn keeps
/// its name.
public final class PlanNames {

    static final String NAME = "name";
    static final String TAGS = "tags";

    private static final int MOST_TAGS = 50;

    private PlanNames() {}

    /// Tells what is wrong with the name and the tags of a plan.
    public static void check(Plan plan, FieldErrors errors) {
        checkName(NAME, plan.name(), errors);
        checkTags(TAGS, plan.tags(), errors);
    }

    static void checkName(String field, String name, FieldErrors errors) {
        errors.collect(field, () -> OneLine.require(field, name));
    }

    static void checkTags(String field, Collection<String> tags, FieldErrors errors) {
        errors.collect(field, () -> requireFew(tags));
        if (tags.size() > MOST_TAGS) return;
        tags.forEach(tag -> errors.collect(field, () -> OneLine.require("tag", tag)));
    }

    /// Refuses what is new in another name or in other tags of a run.
    ///
    /// @throws InvalidSetting if it cannot be
    public static void requireChange(Plan before, String name, List<String> tags) {
        if (!name.equals(before.name())) OneLine.require(NAME, name);
        var added = new HashSet<>(tags);
        added.removeAll(before.tags());
        added.forEach(tag -> OneLine.require("tag", tag));
        if (!added.isEmpty()) requireFew(tags);
    }

    private static void requireFew(Collection<String> tags) {
        if (tags.size() > MOST_TAGS) {
            throw new InvalidSetting(TAGS, "at most " + MOST_TAGS, tags.size());
        }
    }
}
