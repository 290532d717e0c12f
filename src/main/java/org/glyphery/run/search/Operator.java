package org.glyphery.run.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a condition compares a field with a value.
public enum Operator {
    EQUAL("=", "=", "="),
    NOT_EQUAL("!=", "≠", "<>"),
    LESS("<", "<", "<"),
    AT_MOST("<=", "≤", "<="),
    MORE(">", ">", ">"),
    AT_LEAST(">=", "≥", ">="),
    CONTAINS("contains", "contains", "like");

    private final String written;
    private final String title;
    private final String sql;

    Operator(String written, String title, String sql) {
        this.written = written;
        this.title = title;
        this.sql = sql;
    }

    static Optional<Operator> of(String sign) {
        return Stream.of(values())
                .filter(comparison ->
                        comparison.written.equalsIgnoreCase(sign) || comparison.title.equals(sign))
                .findFirst();
    }

    /// Those that make sense for a field, the likeliest first.
    public static List<Operator> fitting(RunField field) {
        return switch (field) {
            case RunColumn column ->
                    column.isNumber()
                            ? List.of(AT_LEAST, AT_MOST, MORE, LESS, EQUAL, NOT_EQUAL)
                            : List.of(CONTAINS, EQUAL, NOT_EQUAL);
            case PlanField _ -> List.of(EQUAL, NOT_EQUAL, AT_LEAST, AT_MOST, MORE, LESS, CONTAINS);
        };
    }

    /// The sign that addresses and programs write, `>=`.
    public String written() {
        return written;
    }

    /// The sign that a page writes, "≥".
    public String title() {
        return title;
    }

    String sql() {
        return sql;
    }

    /// Words have no order here.
    boolean ordersNumbers() {
        return switch (this) {
            case LESS, AT_MOST, MORE, AT_LEAST -> true;
            case EQUAL, NOT_EQUAL, CONTAINS -> false;
        };
    }
}
