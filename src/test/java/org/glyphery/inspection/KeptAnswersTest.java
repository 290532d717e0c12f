package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

    private final List<String> computed = new ArrayList<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final KeptAnswers<String, String> answers =
            new KeptAnswers<>(Runnable::run, 100, answer -> sizes.getOrDefault(answer, 0));

    private String ask(String question, int size) {
        sizes.put(question + "!", size);
        return answers.get(
                question,
                () -> {
                    computed.add(question);
                    return question + "!";
                });
    }

    @Test
    void an_answer_is_computed_once() {
        assertThat(ask("one", 40)).isEqualTo("one!");
        assertThat(ask("one", 40)).isEqualTo("one!");
        assertThat(computed).containsExactly("one");
    }

    @Test
    void what_was_asked_longest_ago_is_let_go_of_first() {
        ask("one", 40);
        ask("two", 40);
        ask("one", 40);
        ask("three", 40);
        ask("one", 40);
        ask("two", 40);
        assertThat(computed).containsExactly("one", "two", "three", "two");
    }

    @Test
    void what_is_larger_than_the_bound_is_kept_alone() {
        ask("one", 40);
        ask("large", 1000);
        ask("large", 1000);
        ask("one", 40);
        assertThat(computed).containsExactly("one", "large", "one");
    }

    @Test
    void what_failed_is_tried_anew() {
        assertThatThrownBy(() ->
                        answers.get(
                                "one",
                                () -> {
                                    throw new IllegalStateException("gone");
                                }))
                .hasMessage("gone");
        assertThat(ask("one", 1)).isEqualTo("one!");
    }
}
