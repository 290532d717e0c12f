package org.glyphery.ui.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.NumberWords;

/// All answers in words.
///
/// @param headline "Four of five read 7"
/// @param detail who differs, or who is surest
record Headline(String headline, String detail) {

    /// One model's answer.
    ///
    /// @param probability of its label
    record Vote(String name, int label, double probability) {}

    /// The headline of at least one vote, the best model's first: it decides where votes are equal.
    static Headline of(List<Vote> votes) {
        Map<Integer, List<String>> readers = new LinkedHashMap<>();
        votes.forEach(vote ->
                readers.computeIfAbsent(vote.label(), _ -> new ArrayList<>()).add(vote.name()));
        int most = readers.values().stream().mapToInt(List::size).max().orElseThrow();
        int label =
                votes.stream()
                        .map(Vote::label)
                        .filter(read -> count(votes, read) == most)
                        .findFirst()
                        .orElseThrow();
        if (most > 1 || votes.size() == 1) readers.remove(label);
        var detail = readers.isEmpty() ? surest(votes) : others(readers);
        return new Headline(headline(votes, label, most), detail);
    }

    private static long count(List<Vote> votes, int label) {
        return votes.stream().filter(vote -> vote.label() == label).count();
    }

    private static String headline(List<Vote> votes, int label, int most) {
        int all = votes.size();
        if (all == 1) return "%s reads %d".formatted(votes.getFirst().name(), label);
        if (most == all && all == 2) return "Both read " + label;
        if (most == all) return "All %s read %d".formatted(NumberWords.word(all), label);
        if (most == 1) return "No two agree";
        return "%s of %s read %d"
                .formatted(
                        NumberWords.capitalised(NumberWords.word(most)),
                        NumberWords.word(all),
                        label);
    }

    private static String others(Map<Integer, List<String>> readers) {
        List<String> clauses = new ArrayList<>();
        readers.forEach((label, names) ->
                clauses.add(
                        "%s %s %d"
                                .formatted(
                                        NumberWords.list(names),
                                        names.size() == 1 ? "reads" : "read",
                                        label)));
        return String.join("; ", clauses) + ".";
    }

    private static String surest(List<Vote> votes) {
        var bySureness =
                votes.stream().sorted(Comparator.comparingDouble(Vote::probability)).toList();
        var most = bySureness.getLast();
        var least = bySureness.getFirst();
        if (votes.size() == 1)
            return "It is %s sure.".formatted(NumberWords.roundPercent(most.probability()));
        return "Surest is %s with %s, least sure %s with %s."
                .formatted(
                        most.name(),
                        NumberWords.roundPercent(most.probability()),
                        least.name(),
                        NumberWords.roundPercent(least.probability()));
    }
}
