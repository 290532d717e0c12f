package org.glyphery.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A table as comma-separated values, RFC 4180 but for line ends of one sign: below the names of
/// the columns a line a row. What there is not is left empty.
final class Csv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /// What a spreadsheet would compute; numbers are none. The same as in frontend/csv.ts.
    private static final Pattern FORMULA = Pattern.compile("[=+@-](?!\\d*\\.?\\d+\\z)");

    private final StringBuilder text = new StringBuilder();

    Csv(List<String> columns) {
        add(columns);
    }

    /// @param cells numbers and texts, or optional ones
    void add(List<?> cells) {
        try (var printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(cells.stream().map(Csv::cell));
        } catch (IOException impossible) { // nothing is written outside memory
            throw new UncheckedIOException(impossible);
        }
    }

    private static Object cell(Object cell) {
        Object known = cell instanceof Optional<?> one ? one.isPresent() ? one.get() : "" : cell;
        return known instanceof String text && FORMULA.matcher(text).lookingAt()
                ? "'" + text
                : known;
    }

    String text() {
        return text.toString();
    }
}
