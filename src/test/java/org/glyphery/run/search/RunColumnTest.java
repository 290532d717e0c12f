package org.glyphery.run.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.run.Metric;
import org.junit.jupiter.api.Test;

class RunColumnTest {

    @Test
    void every_metric_has_a_column_of_its_own() {
        assertThat(Stream.of(RunColumn.values()).map(RunColumn::metric).flatMap(Optional::stream))
                .containsExactly(Metric.values());
    }

    @Test
    void runs_and_comparisons_call_the_same_number_the_same() {
        for (ResultColumn compared : ResultColumn.values()) {
            Stream.of(Metric.values())
                    .filter(metric -> metric.path().equals(compared.path()))
                    .forEach(metric -> {
                        assertThat(compared.title()).isEqualTo(metric.heading());
                        assertThat(compared.unit()).isEqualTo(metric.unit());
                    });
        }
    }
}
