package org.glyphery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls that are answered before anything is opened.
class UsageTest {

    @Test
    void help_names_every_command_settings_statuses_and_the_server() {
        var help = Called.with("--help");
        assertThat(help.status()).isZero();
        assertThat(help.messages()).isEmpty();
        assertThat(help.results())
                .contains("study ", "train ", "predict ", "runs ")
                .contains("--glyphery.home=DIR", "Exit status: 0", "Glyphery's server starts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"study", "train", "predict", "runs"})
    void each_command_explains_itself_with_examples(String command) {
        var help = Called.with(command, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.results())
                .contains("Usage: java -jar glyphery.jar " + command, "Examples:")
                .contains("java -jar glyphery.jar " + command + " ");
    }

    @Test
    void no_line_of_the_help_is_wider_than_a_terminal() {
        assertThat(Called.with("--help").lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void an_unknown_command_is_told_which_there_are() {
        var unknown = Called.with("studdy");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.results()).isEmpty();
        assertThat(unknown.messages())
                .startsWith("\"studdy\" is no command. The commands are: study, train,");
    }

    @Test
    void a_plan_or_picture_that_is_not_named_is_wrong_usage() {
        assertThat(Called.with("train").status()).isEqualTo(2);
        assertThat(Called.with("predict").status()).isEqualTo(2);
        assertThat(Called.with("study", "--report=x").status()).isEqualTo(2);
        assertThat(Called.with("runs", "--size=0").status()).isEqualTo(2);
        assertThat(Called.with("runs", "--nothing").messages()).contains("--nothing", "Usage:");
    }

    @Test
    void the_version_is_one_line() {
        assertThat(Called.with("--version").lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("Glyphery");
    }

    @Test
    void settings_have_a_dot_and_stand_anywhere() {
        assertThat(
                        Arguments.split(
                                "--glyphery.home",
                                "a b",
                                "runs",
                                "--sort=test.accuracy",
                                "--glyphery.checkpoint-every=1s",
                                "--json"))
                .isEqualTo(
                        new Arguments(
                                List.of("--glyphery.home=a b", "--glyphery.checkpoint-every=1s"),
                                List.of("runs", "--sort=test.accuracy", "--json")));
        assertThat(Arguments.split("predict", "--", "--a.png").commands())
                .containsExactly("predict", "--", "--a.png");
    }

    @Test
    void a_setting_without_its_value_is_wrong_usage() {
        assertThatThrownBy(() -> Arguments.split("runs", "--glyphery.home"))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("--glyphery.home=VALUE");
    }
}
