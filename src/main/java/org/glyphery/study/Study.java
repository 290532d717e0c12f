package org.glyphery.study;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.glyphery.InvalidSetting;
import org.glyphery.comparison.RunComparison;
import org.glyphery.dataset.KnownDatasets;
import org.glyphery.training.EarlyStopping;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;

/// A question and the plans that answer it.
///
/// @param name in addresses
/// @param question as a course asks it
/// @param plans each with a name of its own
/// @param goal test accuracy that every run with a validation score is to reach, in (0, 1]
/// @param sweep that the plans were made by; absent where they were listed
/// @param factors what it varies, in its own words; none where the fields in which its plans differ
///   say so
public record Study(
        String name,
        String title,
        String question,
        List<Plan> plans,
        Optional<Double> goal,
        List<Exhibit> exhibits,
        Optional<Sweep> sweep,
        List<Factor> factors) {

    public static final int LONGEST_TITLE = 100;
    private static final int LONGEST_QUESTION = 1_000;

    public Study {
        plans = List.copyOf(plans);
        exhibits = List.copyOf(exhibits);
        factors = List.copyOf(factors);
        requireTitle(title);
        requireQuestion(question);
        requireGoal(goal);
        if (plans.isEmpty() || plans.size() > Sweep.MOST_RUNS) {
            throw new InvalidSetting("plans", "1 to " + Sweep.MOST_RUNS, plans.size());
        }
        if (plans.stream().map(Plan::name).distinct().count() < plans.size()) {
            throw new InvalidSetting("plans", "named differently, each", "two of the same name");
        }
        if (plans.stream().map(PlanJson::sha256).distinct().count() < plans.size()) {
            throw new InvalidSetting(
                    "plans", "different in more than their names", "twice the same");
        }
    }

    static void requireTitle(String title) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new InvalidSetting(
                    "title",
                    "1 to %d characters long".formatted(LONGEST_TITLE),
                    "\"" + title + "\"");
        }
    }

    static void requireQuestion(String question) {
        if (question.length() > LONGEST_QUESTION) {
            throw new InvalidSetting(
                    "question",
                    "at most 1,000 characters long",
                    question.length() + " characters long");
        }
    }

    static void requireGoal(Optional<Double> goal) {
        if (goal.isPresent() && !(goal.get() > 0 && goal.get() <= 1)) {
            throw new InvalidSetting("goal", "above 0 and at most 1", goal.get());
        }
    }

    /// A study of listed plans.
    public Study(
            String name,
            String title,
            String question,
            List<Plan> plans,
            Optional<Double> goal,
            List<Exhibit> exhibits) {
        this(name, title, question, plans, goal, exhibits, Optional.empty(), List.of());
    }

    /// A study of a sweep's plans.
    ///
    /// @throws org.glyphery.UserError if they cannot be
    public Study(
            String name,
            String title,
            String question,
            Sweep sweep,
            KnownDatasets known,
            Optional<Double> goal,
            List<Exhibit> exhibits) {
        this(
                name,
                title,
                question,
                sweep.plans(known),
                goal,
                exhibits,
                Optional.of(sweep),
                List.of());
    }

    /// The same under other names.
    public Study called(String otherName, String otherTitle) {
        return new Study(otherName, otherTitle, question, plans, goal, exhibits, sweep, factors);
    }

    /// The same with words of its own for what it varies.
    Study varying(List<Factor> named) {
        return new Study(name, title, question, plans, goal, exhibits, sweep, named);
    }

    /// What it varies among these runs of it, what it asks about first.
    List<Factor> factors(RunComparison comparison) {
        return factors.isEmpty() ? Factor.of(comparison, swept()) : factors;
    }

    /// Paths of the fields that its sweep varies; none of listed plans.
    List<String> swept() {
        return sweep.stream()
                .flatMap(each -> each.dimensions().stream())
                .map(Dimension::path)
                .toList();
    }

    /// The number of epochs that each of its plans trains for; absent where they differ, where one
    /// may stop early, and where there is but one.
    OptionalInt epochs() {
        Set<Integer> numbers = new HashSet<>();
        for (Plan plan : plans) {
            numbers.add(
                    switch (plan.learning()) {
                        case Learning.ClosedForm() -> 1;
                        case Learning.GradientDescent descent ->
                                descent.earlyStopping().equals(EarlyStopping.NONE)
                                        ? descent.epochs()
                                        : 1;
                    });
        }
        int first = numbers.iterator().next();
        return numbers.size() == 1 && first > 1 ? OptionalInt.of(first) : OptionalInt.empty();
    }

    public boolean shows(Exhibit exhibit) {
        return exhibits.contains(exhibit);
    }
}
