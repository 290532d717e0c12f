package org.glyphery.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Mnist;
import org.glyphery.network.Network;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Replies;
import org.glyphery.run.RunSamples;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerSheetTest {

    private final AnswerSheet sheet = new AnswerSheet(_ -> {});
    private final List<String> takenOut = new ArrayList<>();

    @BeforeEach
    void open() {
        new UI().add(sheet);
        show("123");
        rows().forEach(row -> row.addDetachListener(_ -> takenOut.add(number(row))));
    }

    @ParameterizedTest
    @CsvSource({
        "123, ''",
        "4123, ''",
        "1423, ''",
        "1234, ''",
        "13, 2",
        "3, 12",
        "312, 3",
        "231, 1",
        "432, 12"
    })
    void only_rows_that_go_or_move_are_taken_out(String numbers, String moved) {
        show(numbers);

        assertThat(rows().map(AnswerSheetTest::number)).containsExactly(numbers.split(""));
        assertThat(takenOut)
                .containsExactlyInAnyOrder(moved.isEmpty() ? new String[0] : moved.split(""));
    }

    @Test
    void whatever_the_order_was_before_rows_have_the_new_one() {
        for (String numbers : List.of("321", "14253", "52431", "2", "12345", "45123")) {
            show(numbers);
            assertThat(rows().map(AnswerSheetTest::number)).containsExactly(numbers.split(""));
        }
    }

    private void show(String numbers) {
        var models = numbers.chars().mapToObj(number -> model(number - '0')).toList();
        sheet.show(
                models, Replies.NONE, PadVerdict.empty(models.size(), "digit"), Optional.empty());
    }

    private Stream<Component> rows() {
        return sheet.getChildren().flatMap(Component::getChildren);
    }

    /// The number of the run whose row it is.
    private static String number(Component row) {
        var name = row.getElement().getAttribute("data-model");
        return name.substring(name.length() - 1);
    }

    private static Model model(int number) {
        Plan plan = PlanTexts.read("{\"architecture\": {\"kind\": \"cnn\"}}");
        var run = RunSamples.finished(number, plan, 0.9);
        return new Model(
                run.model(),
                run,
                Network.of(plan.architecture(), Mnist.SHAPE, Mnist.CLASSES.size()),
                new Datasets(Path.of("target")).current(Mnist.NAME).orElseThrow(),
                false,
                Optional.empty());
    }
}
