package org.glyphery.dataset.reader;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The column that holds the labels of a table.
record LabelColumn(TableSample sample, boolean header) {

    private static final Pattern ENDS = Pattern.compile("(first|last)(?: ([1-9]\\d{0,3}))?");
    private static final int MOST_NAMES = 10;

    List<Integer> of(ReadingChoices choices) {
        return choices.labelColumn()
                .map(String::strip)
                .filter(chosen -> !chosen.isEmpty())
                .map(this::chosen)
                .orElseGet(() -> List.of(found()));
    }

    private List<Integer> chosen(String choice) {
        if (header) {
            for (int column = 0; column < sample.width(); column++) {
                if (sample.name(column).equalsIgnoreCase(choice)) return List.of(column);
            }
        }
        Matcher ends = ENDS.matcher(choice.toLowerCase(Locale.ROOT));
        if (ends.matches()) {
            int count = ends.group(2) == null ? 1 : Integer.parseInt(ends.group(2));
            if (count < sample.width()) return end(ends.group(1).equals("first"), count);
        }
        if (choice.matches("[1-9]\\d{0,6}") && Integer.parseInt(choice) <= sample.width()) {
            return List.of(Integer.parseInt(choice) - 1);
        }
        throw absent(choice);
    }

    private List<Integer> end(boolean first, int count) {
        int begin = first ? 0 : sample.width() - count;
        return IntStream.range(begin, begin + count).boxed().toList();
    }

    private UnreadableExamples absent(String choice) {
        String names =
                sample.rows().getFirst().stream()
                        .limit(MOST_NAMES)
                        .map(Quoted::text)
                        .collect(Collectors.joining(", "));
        return new UnreadableExamples(
                sample.place(),
                "there is no column %s; %s"
                        .formatted(
                                Quoted.text(choice),
                                header
                                        ? "its columns begin with " + names
                                        : "its columns have no names"),
                "Say \"first\", \"last\", or a column's name or number.");
    }

    /// The column that is named so, or the first or last one by its looks. Of two that both could
    /// be it the first is, as in most such files.
    private int found() {
        int last = sample.width() - 1;
        if (header) {
            var named =
                    IntStream.rangeClosed(0, last)
                            .filter(column -> NameWords.isLabel(sample.name(column)))
                            .boxed()
                            .toList();
            if (named.size() == 1) return named.getFirst();
        }
        if (hasText(0)) return 0;
        if (hasText(last)) return last;
        return looksLikeLabels(last) && !looksLikeLabels(0) ? last : 0;
    }

    private Stream<List<String>> examples() {
        return sample.rows().stream().skip(header ? 1 : 0);
    }

    private boolean hasText(int column) {
        return examples()
                .anyMatch(row ->
                        row.get(column).codePoints().anyMatch(Character::isLetter)
                                && Double.isNaN(sample.number(row, column)));
    }

    /// Labels are whole, and not all the same as pixels at a picture's edge are.
    private boolean looksLikeLabels(int column) {
        return examples().allMatch(row -> LabelNumbers.isLabel(sample.number(row, column)))
                && examples().map(row -> row.get(column)).distinct().limit(2).count() == 2;
    }
}
