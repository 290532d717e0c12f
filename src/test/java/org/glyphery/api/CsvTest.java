package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void what_there_is_not_is_empty_and_commas_stand_in_quotes() {
        var csv = new Csv(List.of("name", "value", "more"));
        csv.add(List.of("a, b", 0.5, Optional.empty()));
        csv.add(List.of("say \"c\"", Optional.of(3L), 1));
        assertThat(csv.text()).isEqualTo("name,value,more\n\"a, b\",0.5,\n\"say \"\"c\"\"\",3,1\n");
    }

    @Test
    void no_name_is_a_formula_and_numbers_stay_numbers() {
        var csv = new Csv(List.of("cell"));
        csv.add(List.of("=1+1"));
        csv.add(List.of("@sum"));
        csv.add(List.of("=1\n+1"));
        csv.add(List.of("-0.5"));
        csv.add(List.of(-0.5));
        assertThat(csv.text()).isEqualTo("cell\n'=1+1\n'@sum\n\"'=1\n+1\"\n-0.5\n-0.5\n");
    }
}
