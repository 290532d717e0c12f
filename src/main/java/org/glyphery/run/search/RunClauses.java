package org.glyphery.run.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.run.RunRows;
import org.glyphery.run.RunStatus;

/// What a query is in SQL, over a run `r` and its best epoch `b`. All that a person wrote goes
/// through parameters.
final class RunClauses {

    /// The order of a run's life, rather than of the alphabet.
    private static final String STATUS_ORDER =
            """
            case r.status when 'RUNNING' then 0 when 'QUEUED' then 1 when 'PAUSED' then 2
                when 'FINISHED' then 3 when 'FAILED' then 4 else 5 end\
            """;

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final Optional<RunOrder> order;

    private RunClauses(Optional<RunOrder> order) {
        this.order = order;
    }

    static RunClauses of(RunQuery query) {
        var clauses = new RunClauses(query.order());
        query.order()
                .map(RunOrder::field)
                .ifPresent(field -> {
                    if (field instanceof PlanField plan) clauses.parameters.add(plan.path());
                });
        query.words().forEach(clauses::addWord);
        clauses.addStatuses(List.copyOf(query.statuses()));
        query.tags().forEach(clauses::addTag);
        query.conditions().forEach(clauses::add);
        return clauses;
    }

    /// What stands before the conditions and has the first parameter.
    String orderJoin() {
        return order.map(RunOrder::field)
                .map(field ->
                        switch (field) {
                            case PlanField _ ->
                                    "left join run_field o on o.run_id = r.id and o.field = ? ";
                            case RunColumn _ -> "";
                        })
                .orElse("");
    }

    String where() {
        return RunRows.PRESENT
                + conditions.stream()
                        .map(each -> "and " + each + " ")
                        .collect(Collectors.joining());
    }

    String order() {
        return " order by " + order.map(RunClauses::terms).orElse("") + "r.id desc";
    }

    List<Object> parameters() {
        return parameters;
    }

    private static String terms(RunOrder order) {
        var direction = (order.ascending() ? " asc" : " desc") + " nulls last, ";
        return switch (order.field()) {
            case RunColumn.STATUS -> STATUS_ORDER + direction;
            case RunColumn column -> column.sql() + direction;
            case PlanField _ -> "o.number_value" + direction + "lower(o.text_value)" + direction;
        };
    }

    private void addWord(String word) {
        var pattern = pattern(word);
        add(
                """
                (lower(r.name) like ? escape '!' or r.model like ? escape '!'
                or exists (select 1 from run_tag t where t.run_id = r.id and lower(t.tag) like ? escape '!')
                or exists (select 1 from run_field n where n.run_id = r.id and n.field = 'notes'
                    and lower(n.text_value) like ? escape '!'))\
                """,
                Collections.nCopies(4, pattern));
    }

    private void addStatuses(List<RunStatus> statuses) {
        if (statuses.isEmpty()) return;
        var places = String.join(", ", Collections.nCopies(statuses.size(), "?"));
        add("r.status in (" + places + ")", statuses.stream().map(RunStatus::name).toList());
    }

    private void addTag(String tag) {
        add("exists (select 1 from run_tag t where t.run_id = r.id and t.tag = ?)", List.of(tag));
    }

    private void add(Condition condition) {
        switch (condition.field()) {
            case RunColumn column ->
                    add(comparison(column.sql(), condition), List.of(value(condition)));
            case PlanField field ->
                    add(
                            "exists (select 1 from run_field f where f.run_id = r.id and f.field ="
                                    + " ? and "
                                    + planComparison(condition)
                                    + ")",
                            List.of(field.path(), value(condition)));
        }
    }

    private void add(String sql, List<?> values) {
        conditions.add(sql);
        parameters.addAll(values);
    }

    private static String planComparison(Condition condition) {
        boolean words = isAboutWords(condition);
        var compared = comparison(words ? "lower(f.text_value)" : "f.number_value", condition);
        return !words && condition.comparison() == Operator.NOT_EQUAL
                ? "(f.number_value is null or " + compared + ")"
                : compared;
    }

    private static boolean isAboutWords(Condition condition) {
        return condition.comparison() == Operator.CONTAINS || condition.number().isEmpty();
    }

    private static String comparison(String sql, Condition condition) {
        var escape = condition.comparison() == Operator.CONTAINS ? " escape '!'" : "";
        return "%s %s ?%s".formatted(sql, condition.comparison().sql(), escape);
    }

    private static Object value(Condition condition) {
        boolean isWord =
                condition.field() instanceof RunColumn column
                        ? !column.isNumber()
                        : isAboutWords(condition);
        if (!isWord) return condition.number().orElseThrow();
        return condition.comparison() == Operator.CONTAINS
                ? pattern(condition.value())
                : condition.value().toLowerCase(Locale.ROOT);
    }

    /// Anywhere in lower-case text, whatever signs stand in it.
    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
