package org.glyphery.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glyphery.ui.draw.Headline.Vote;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private static final Vote CNN = new Vote("CNN", "7", 0.98);
    private static final Vote MLP = new Vote("MLP", "7", 0.9);
    private static final Vote LINEAR = new Vote("Softmax regression", "7", 0.6);
    private static final Vote TEMPLATES = new Vote("Templates", "9", 0.31);

    @Test
    void all_agree() {
        var words = Headline.of(List.of(CNN, MLP, LINEAR));

        assertThat(words.headline()).isEqualTo("All three read 7");
        assertThat(words.detail())
                .isEqualTo("Surest is CNN with 98.0 %, least sure Softmax regression with 60.0 %.");
    }

    @Test
    void two_that_agree_are_both_and_not_all_two() {
        assertThat(Headline.of(List.of(CNN, MLP)).headline()).isEqualTo("Both read 7");
    }

    @Test
    void one_alone_is_named() {
        assertThat(Headline.of(List.of(CNN)))
                .isEqualTo(new Headline("CNN reads 7", "It is 98.0 % sure."));
    }

    @Test
    void who_differs_is_named() {
        assertThat(Headline.of(List.of(CNN, MLP, LINEAR, TEMPLATES)))
                .isEqualTo(new Headline("Three of four read 7", "Templates reads 9."));
    }

    @Test
    void where_votes_are_equal_the_best_model_decides() {
        var other = new Vote("Dot product", "9", 0.2);

        assertThat(Headline.of(List.of(CNN, TEMPLATES, other, MLP)))
                .isEqualTo(new Headline("Two of four read 7", "Templates and Dot product read 9."));
    }

    @Test
    void each_is_named_where_no_two_agree() {
        assertThat(Headline.of(List.of(CNN, TEMPLATES)))
                .isEqualTo(new Headline("No two agree", "CNN reads 7; Templates reads 9."));
    }
}
