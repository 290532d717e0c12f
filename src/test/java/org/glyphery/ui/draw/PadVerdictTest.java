package org.glyphery.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;
import org.glyphery.inspection.familiarity.Familiarity;
import org.glyphery.run.ModelName;
import org.junit.jupiter.api.Test;

class PadVerdictTest {

    private static final Vote CNN = vote("cnn", "7", 0.984, "2", 0.01);
    private static final Vote MLP = vote("mlp", "7", 0.9, "2", 0.05);
    private static final Vote NEAREST = vote("nearest", "2", 0.71, "7", 0.2);
    private static final Vote DOT = vote("dot", "2", 0.82, "7", 0.1);
    private static final Familiarity UNMEASURED = new Familiarity.Unmeasured();

    @Test
    void no_number_of_others_outvotes_the_leader() {
        var verdict = on(CNN, UNMEASURED, NEAREST, DOT);

        assertThat(verdict.state()).isEqualTo(PadVerdict.State.SURE);
        assertThat(verdict.headline()).isEqualTo("cnn reads 7");
        assertThat(verdict.detail()).isEqualTo("98.4 % sure. None of the two others agrees:");
        assertThat(verdict.standing(new ModelName("cnn"))).isEqualTo(ModelAnswer.Standing.LEADS);
        assertThat(verdict.standing(new ModelName("dot"))).isEqualTo(ModelAnswer.Standing.DISSENTS);
        assertThat(verdict.standing(new ModelName("gone"))).isEqualTo(ModelAnswer.Standing.SILENT);
    }

    @Test
    void others_are_counted_in_words() {
        assertThat(on(CNN, UNMEASURED).detail()).endsWith("No other model answers.");
        assertThat(on(CNN, UNMEASURED, MLP).detail()).endsWith("The other agrees.");
        assertThat(on(CNN, UNMEASURED, DOT).detail()).endsWith("The other does not agree:");
        assertThat(on(CNN, UNMEASURED, MLP, MLP).detail()).endsWith("All two others agree.");
        assertThat(on(CNN, UNMEASURED, MLP, DOT).detail())
                .endsWith("One of the two others agrees.");
        assertThat(on(CNN, UNMEASURED, MLP, MLP, DOT).detail())
                .endsWith("Two of the three others agree.");
    }

    @Test
    void below_sixty_per_cent_it_is_not_sure() {
        assertThat(on(vote("cnn", "4", 0.6, "9", 0.4), UNMEASURED).state())
                .isEqualTo(PadVerdict.State.SURE);
        var verdict = on(vote("cnn", "4", 0.59, "9", 0.2), UNMEASURED);

        assertThat(verdict.state()).isEqualTo(PadVerdict.State.UNSURE);
        assertThat(verdict.headline()).isEqualTo("Not sure: perhaps 4");
        assertThat(verdict.read()).containsExactly("4");
        assertThat(verdict.detail()).startsWith("cnn gives 59.0 % to 4 and 20.0 % to 9.");
    }

    @Test
    void two_within_fifteen_points_stand_beside_each_other() {
        var verdict =
                on(vote("cnn", "4", 0.51, "9", 0.37), UNMEASURED, vote("mlp", "9", 0.9, "4", 0));

        assertThat(verdict.headline()).isEqualTo("Not sure: 4 or 9");
        assertThat(verdict.read()).containsExactly("4", "9");
        assertThat(verdict.standing(new ModelName("mlp"))).isEqualTo(ModelAnswer.Standing.AGREES);
        assertThat(verdict.proposed()).contains("4");
    }

    @Test
    void what_is_like_nothing_learned_is_said_with_its_measure_and_what_is_nearest() {
        var near =
                new Familiarity.Neighbour(
                        Glyph.of(new PictureShape(28, 28, 1), new float[784]), "4");

        var verdict = on(CNN, new Familiarity.Unfamiliar(0.993, List.of(near)), MLP);

        assertThat(verdict.state()).isEqualTo(PadVerdict.State.UNFAMILIAR);
        assertThat(verdict.headline()).isEqualTo("Not like any digit I learned");
        assertThat(verdict.detail()).contains("99.3 % of the validation examples", "cnn says 7");
        assertThat(verdict.nearest()).extracting("className").containsExactly("4");
        assertThat(verdict.isPale()).isTrue();
        assertThat(verdict.proposed()).isEmpty();
        assertThat(on(CNN, new Familiarity.Familiar(0.5), MLP)).isEqualTo(on(CNN, UNMEASURED, MLP));
    }

    @Test
    void what_the_page_itself_writes_is_read_and_not_to_be_kept_at_its_word() {
        var verdict = on(CNN, UNMEASURED, MLP).demonstrated("digit");

        assertThat(verdict.state()).isEqualTo(PadVerdict.State.DEMONSTRATED);
        assertThat(verdict.read()).containsExactly("7");
        assertThat(verdict.isPale()).isTrue();
    }

    @Test
    void a_blank_pad_invites() {
        assertThat(PadVerdict.empty(2, "letter").headline()).isEqualTo("Draw a letter");
        assertThat(PadVerdict.empty(2, "letter").detail())
                .isEqualTo("Two models answer while you draw.");
    }

    @Test
    void without_models_it_is_said_whether_any_is_coming() {
        assertThat(PadVerdict.withoutModels(true).headline()).contains("being trained");
        assertThat(PadVerdict.withoutModels(false).headline()).isEqualTo("There is no model yet");
        assertThat(PadVerdict.withoutModels(false).isAboutDrawing()).isFalse();
    }

    private static PadVerdict on(Vote leader, Familiarity familiarity, Vote... others) {
        var votes =
                Stream.concat(Stream.of(leader), Stream.of(others)).collect(Collectors.toList());
        return PadVerdict.on(leader, votes, familiarity, "digit");
    }

    private static Vote vote(
            String model,
            String read,
            double probability,
            String second,
            double secondProbability) {
        return new Vote(model, model, false, read, probability, second, secondProbability);
    }
}
