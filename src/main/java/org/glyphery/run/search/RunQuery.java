package org.glyphery.run.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glyphery.InvalidSetting;
import org.glyphery.run.RunStatus;

/// Which runs are wanted, and in which order.
///
/// @param text each of its words stands in the name, the model's name, the notes or a tag
/// @param statuses any of these; none for all
/// @param tags all of these
/// @param conditions all of these
/// @param order absent for the newest first
public record RunQuery(
        String text,
        Set<RunStatus> statuses,
        Set<String> tags,
        List<Condition> conditions,
        Optional<RunOrder> order) {

    /// Every run, the newest first.
    public static final RunQuery ALL =
            new RunQuery("", Set.of(), Set.of(), List.of(), Optional.empty());

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_CONDITIONS = 20;

    public RunQuery {
        text = text.strip();
        statuses = Set.copyOf(statuses);
        tags = Set.copyOf(tags);
        conditions = List.copyOf(conditions);
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidSetting(
                    "search",
                    "at most %d characters long".formatted(LONGEST_TEXT),
                    text.length() + " characters long");
        }
        if (conditions.size() + tags.size() > MOST_CONDITIONS) {
            throw new InvalidSetting(
                    "filters",
                    "at most %d, tags included".formatted(MOST_CONDITIONS),
                    conditions.size() + tags.size());
        }
    }

    /// Whether it leaves any run out.
    public boolean isNarrow() {
        return !(text.isEmpty() && statuses.isEmpty() && tags.isEmpty() && conditions.isEmpty());
    }

    public RunQuery withText(String wanted) {
        return new RunQuery(wanted, statuses, tags, conditions, order);
    }

    public RunQuery withStatuses(Set<RunStatus> wanted) {
        return new RunQuery(text, wanted, tags, conditions, order);
    }

    public RunQuery withTags(Set<String> wanted) {
        return new RunQuery(text, statuses, wanted, conditions, order);
    }

    public RunQuery withConditions(List<Condition> wanted) {
        return new RunQuery(text, statuses, tags, wanted, order);
    }

    public RunQuery ordered(Optional<RunOrder> wanted) {
        return new RunQuery(text, statuses, tags, conditions, wanted);
    }

    List<String> words() {
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }
}
