package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartFailuresTest {

    @Test
    void a_user_error_is_told_as_it_is_wherever_it_stands_in_the_chain() {
        var error = new InvalidSetting("seed", "at least 0", -1);
        assertThat(StartFailures.sentence(new IllegalStateException("x", error)))
                .contains("The setting \"seed\" must be at least 0, but it is -1.");
    }

    @Test
    void a_taken_port_is_named() {
        assertThat(StartFailures.sentence(new PortInUseException(8080)).orElseThrow())
                .contains("Port 8080 is taken")
                .contains("--server.port=8081");
        assertThat(StartFailures.sentence(new PortInUseException(65535)).orElseThrow())
                .contains("--server.port=65534");
    }

    @Test
    void an_address_of_another_machine_is_refused_with_advice() {
        assertThat(StartFailures.sentence(new BindException("Cannot assign requested address")))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("--server.address"));
    }

    @Test
    void a_full_disk_is_recognised_below_other_failures() {
        var full = new IOException("No space left on device");
        assertThat(StartFailures.sentence(new UncheckedIOException(full))).contains(DiskSpace.FULL);
        assertThat(StartFailures.sentence(new SQLException("IO Exception [90028]", full)))
                .contains(DiskSpace.FULL);
    }

    @Test
    void a_damaged_database_is_recognised_below_other_failures() {
        var damaged = new SQLException("File corrupted while reading record", "90030", 90030);
        var wrapped =
                new SQLException("General error: org.h2.mvstore.MVStoreException", "HY000", 50000);
        for (var failure : List.of(damaged, wrapped)) {
            assertThat(StartFailures.sentence(new IllegalStateException("no bean", failure)))
                    .contains(StartFailures.DATABASE_DAMAGED);
        }
    }

    @Test
    void other_failures_are_left_to_be_logged_whole() {
        assertThat(StartFailures.sentence(new IllegalStateException("bug"))).isEmpty();
    }
}
