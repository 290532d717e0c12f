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
    /// @param className that it reads
    /// @param probability of that
    record Vote(String name, String className, double probability) {}

    /// The headline of at least one vote, the best model's first: it decides where votes are equal.
    static Headline of(List<Vote> votes) {
        Map<String, List<String>> readers = new LinkedHashMap<>();
        votes.forEach(vote ->
                readers.computeIfAbsent(vote.className(), _ -> new ArrayList<>()).add(vote.name()));
        int most = readers.values().stream().mapToInt(List::size).max().orElseThrow();
        String read =
                votes.stream()
                        .map(Vote::className)
                        .filter(each -> count(votes, each) == most)
                        .findFirst()
                        .orElseThrow();
        if (most > 1 || votes.size() == 1) readers.remove(read);
        var detail = readers.isEmpty() ? surest(votes) : others(readers);
        return new Headline(headline(votes, read, most), detail);
    }

    private static long count(List<Vote> votes, String read) {
        return votes.stream().filter(vote -> vote.className().equals(read)).count();
    }

    private static String headline(List<Vote> votes, String read, int most) {
        int all = votes.size();
        if (all == 1) return "%s reads %s".formatted(votes.getFirst().name(), read);
        if (most == all && all == 2) return "Both read " + read;
        if (most == all) return "All %s read %s".formatted(NumberWords.word(all), read);
        if (most == 1) return "No two agree";
        return "%s of %s read %s"
                .formatted(
                        NumberWords.capitalised(NumberWords.word(most)),
                        NumberWords.word(all),
                        read);
    }

    private static String others(Map<String, List<String>> readers) {
        List<String> clauses = new ArrayList<>();
        readers.forEach((read, names) ->
                clauses.add(
                        "%s %s %s"
                                .formatted(
                                        NumberWords.list(names),
                                        names.size() == 1 ? "reads" : "read",
                                        read)));
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
