package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.glyphery.Access;
import org.glyphery.AccessKey;
import org.junit.jupiter.api.Test;

/// Tries at times that the test sets.
class WrongTriesTest {

    private static final String RIGHT = "the-right-access-key";

    private final AccessKey key = ((Access.WithKey) Access.of("", RIGHT, false)).key();
    private long now = 42;
    private final WrongTries tries = new WrongTries(() -> now);

    @Test
    void an_address_has_twenty_wrong_tries_and_one_more_every_ten_seconds() throws Refused {
        spend("192.0.2.1", 20);
        assertRefused("192.0.2.1", "another");
        now += 9_999_999_999L;
        assertRefused("192.0.2.1", "another");
        now += 1;
        assertThat(isRight("192.0.2.1", "another")).isFalse();
        assertRefused("192.0.2.1", "one more");
    }

    @Test
    void without_a_try_left_the_right_key_is_not_told_from_a_wrong_one() throws Refused {
        spend("192.0.2.1", 20);
        assertRefused("192.0.2.1", RIGHT);
        assertThat(isRight("192.0.2.2", RIGHT)).isTrue();
    }

    @Test
    void the_right_key_takes_no_try() throws Refused {
        for (int i = 0; i < 1_000; i++) assertThat(isRight("192.0.2.1", RIGHT)).isTrue();
        spend("192.0.2.1", 20);
    }

    @Test
    void the_same_wrong_key_again_takes_no_try() throws Refused {
        for (int i = 0; i < 1_000; i++) assertThat(isRight("192.0.2.1", "wrong")).isFalse();
        assertThat(isRight("192.0.2.1", RIGHT)).isTrue();
    }

    @Test
    void addresses_of_one_ipv6_network_count_as_one() throws Refused {
        spend("2001:db8:0:1::1", 20);
        assertRefused("2001:db8:0:1:ffff::2", "another");
        assertThat(isRight("2001:db8:0:2::1", "another")).isFalse();
    }

    private void spend(String address, int number) throws Refused {
        for (int i = 0; i < number; i++) assertThat(isRight(address, "wrong " + i)).isFalse();
    }

    private boolean isRight(String address, String tried) throws Refused {
        return tries.isRight(address, tried, key);
    }

    private void assertRefused(String address, String tried) {
        assertThatThrownBy(() -> isRight(address, tried))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("every 10 seconds");
    }
}
