package org.glyphery.run;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.RunId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What runs are found by: the fields and tags of their plans, in tables of their own.
@Repository
class RunFields {

    /// What stands further back is not searched.
    private static final int LONGEST_TEXT = 100_000;

    private record StoredPlan(RunId runId, String json) {}

    private final JdbcClient jdbc;

    RunFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes the fields of runs that were stored before there were these tables.
    @PostConstruct
    void writeMissing() {
        jdbc.sql(
                        """
                        select id, plan from run r
                        where r.binned_at is null and not exists (select 1 from run_field f where f.run_id = r.id)
                        """)
                .query((row, _) ->
                        new StoredPlan(new RunId(row.getString("id")), row.getString("plan")))
                .list()
                .forEach(stored -> write(stored.runId(), PlanJson.readStored(stored.json())));
    }

    /// Writes the fields of a run in place of what was there of it.
    void write(RunId runId, Plan plan) {
        forget(runId);
        for (String tag : plan.tags()) {
            jdbc.sql("insert into run_tag (run_id, tag) values (?, ?)")
                    .params(runId.value(), tag)
                    .update();
        }
        insert(runId, FlatPlan.of(plan));
    }

    /// Nothing finds the run by these any more.
    void forget(RunId runId) {
        jdbc.sql("delete from run_tag where run_id = ?").param(runId.value()).update();
        jdbc.sql("delete from run_field where run_id = ?").param(runId.value()).update();
    }

    private void insert(RunId runId, Map<String, String> fields) {
        var rows = String.join(", ", Collections.nCopies(fields.size(), "(?, ?, ?, ?)"));
        var parameters = new ArrayList<@Nullable Object>();
        fields.forEach((field, text) -> {
            parameters.add(runId.value());
            parameters.add(field);
            parameters.add(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
            parameters.add(number(text));
        });
        jdbc.sql("insert into run_field (run_id, field, text_value, number_value) values " + rows)
                .params(parameters)
                .update();
    }

    private static @Nullable Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException words) {
            return null;
        }
    }
}
