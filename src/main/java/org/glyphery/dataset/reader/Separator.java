package org.glyphery.dataset.reader;

import java.util.List;
import java.util.stream.Stream;

/// What stands between the cells of a table.
enum Separator {
    TAB('\t'),
    SEMICOLON(';'),
    COMMA(','),
    /// One space or more.
    SPACE(' ');

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    /// The separator that cuts all lines into equally many cells; of several the first here, since
    /// commas may be those of decimals. Where none does, the one that stands there most often.
    ///
    /// @param lines the first ones of the file, whole
    static Separator of(List<String> lines) {
        return Stream.of(values())
                .filter(each -> each.cutsEqually(lines))
                .findFirst()
                .orElseGet(() -> mostFrequent(lines));
    }

    private static Separator mostFrequent(List<String> lines) {
        Separator most = COMMA;
        for (Separator each : values()) {
            if (each.total(lines) > most.total(lines)) most = each;
        }
        return most;
    }

    private boolean cutsEqually(List<String> lines) {
        return !lines.isEmpty()
                && count(lines.getFirst()) > 0
                && lines.stream().mapToLong(this::count).distinct().count() == 1;
    }

    private long total(List<String> lines) {
        return lines.stream().mapToLong(this::count).sum();
    }

    private long count(String line) {
        String cut = this == SPACE ? line.strip().replaceAll(" +", " ") : line;
        boolean quoted = false;
        long count = 0;
        for (int place = 0; place < cut.length(); place++) {
            if (cut.charAt(place) == '"') quoted = !quoted;
            if (cut.charAt(place) == sign && !quoted) count++;
        }
        return count;
    }
}
