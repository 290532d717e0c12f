package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private static final String KEY = "sixteen-letters!";

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.5"})
    void on_loopback_nothing_else_is_needed(String address) {
        assertThat(Access.of(address, "", false)).isEqualTo(new Access.OwnMachine());
        assertThat(Access.of(address, "", true)).isEqualTo(new Access.OwnMachine());
        assertThat(Access.of(address, KEY, false)).isInstanceOf(Access.WithKey.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "", "no such host.invalid"})
    void elsewhere_a_key_or_an_explicit_word_is_needed(String address) {
        assertThatThrownBy(() -> Access.of(address, "", false))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("glyphery.access-key")
                .hasMessageContaining("--glyphery.open-to-everybody=true");
        assertThat(Access.of(address, "", true)).isEqualTo(new Access.Everybody());
        assertThat(Access.of(address, KEY, false)).isInstanceOf(Access.WithKey.class);
    }

    @Test
    void a_key_and_an_open_door_contradict_each_other() {
        assertThatThrownBy(() -> Access.of("0.0.0.0", KEY, true))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("contradict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifteen-letters", "with spaces in it.", "sixteen-l\u00e4tters!"})
    void a_key_that_cannot_be_one_is_refused_without_being_told(String key) {
        assertThatThrownBy(() -> Access.of("0.0.0.0", key, false))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("glyphery.access-key")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain(key));
        assertThatThrownBy(() -> Access.of("0.0.0.0", "x".repeat(201), false))
                .hasMessageContaining("from 16 to 200 characters long, but it is 201 long");
    }

    @Test
    void a_key_matches_itself_alone() {
        var key = new AccessKey(KEY);
        assertThat(key.matches(KEY)).isTrue();
        assertThat(key.matches(KEY + "x")).isFalse();
        assertThat(key.matches(KEY.substring(1))).isFalse();
        assertThat(key.matches("")).isFalse();
        assertThat(key.sign("a")).isNotEqualTo(new AccessKey(KEY + "x").sign("a"));
        assertThat(new Access.WithKey(key).toString()).doesNotContain(KEY);
    }
}
