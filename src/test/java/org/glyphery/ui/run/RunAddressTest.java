package org.glyphery.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.glyphery.run.ScoredSplit;
import org.glyphery.ui.Curve;
import org.glyphery.ui.MatrixCell;
import org.junit.jupiter.api.Test;

class RunAddressTest {

    @Test
    void an_address_that_says_nothing_means_the_best_epoch_on_test() {
        var address = of("");
        assertThat(address.curve()).isEqualTo(Curve.CROSS_ENTROPY);
        assertThat(address.epoch()).isEmpty();
        assertThat(address.split()).isEqualTo(ScoredSplit.TEST);
        assertThat(address.cell()).isEmpty();
    }

    @Test
    void all_that_it_keeps_is_read() {
        var address = of("curve=accuracy&epoch=3&split=validation&cell=4-9&layer=residual1/relu2");
        assertThat(address.curve()).isEqualTo(Curve.ACCURACY);
        assertThat(address.epoch()).hasValue(3);
        assertThat(address.split()).isEqualTo(ScoredSplit.VALIDATION);
        assertThat(address.cell()).hasValue(new MatrixCell(4, 9));
        assertThat(address.layer()).hasValue("residual1/relu2");
        assertThat(address.withLayer(Optional.empty()).withExample(2).layer()).isEmpty();
    }

    @Test
    void what_cannot_be_read_counts_as_absent() {
        assertThat(of("curve=x&epoch=-1&split=training&cell=4")).isEqualTo(of(""));
        assertThat(of("epoch=99999999999&cell=99999-1&layer=<b>")).isEqualTo(of(""));
    }

    private static RunAddress of(String query) {
        return RunAddress.of(QueryParameters.fromString(query));
    }
}
