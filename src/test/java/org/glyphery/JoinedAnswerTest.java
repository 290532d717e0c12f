package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Waiting for what another thread computes.
class JoinedAnswerTest {

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void an_answer_is_waited_for_and_a_fault_is_told_as_it_is() {
        assertThat(Awaited.join(CompletableFuture.supplyAsync(() -> 3))).isEqualTo(3);
        var fault = new InvalidSetting("layer", "one that there is", "x");
        assertThatThrownBy(() ->
                        Awaited.join(
                                CompletableFuture.supplyAsync(() -> {
                                    throw fault;
                                })))
                .isSameAs(fault);
    }

    @Test
    void who_has_left_is_not_waited_for() {
        var left = new MockHttpServletRequest();
        var looks = new AtomicInteger();
        Awaited.ask(left, () -> looks.incrementAndGet() < 3); // goes while it is computed
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(left));
        var never = new CompletableFuture<Integer>();
        assertThatThrownBy(() -> Awaited.join(never)).isInstanceOf(Awaited.GivenUp.class);
        assertThat(looks).hasValue(3);
        assertThat(never).isNotDone();
    }
}
