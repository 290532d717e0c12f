package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.glyphery.inspection.HealthFinding;
import org.glyphery.inspection.HealthWords;
import org.glyphery.inspection.TrainingHealth;
import org.glyphery.run.NoHealth;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;

/// Whether a training was healthy, in words, and what to do where it was not.
final class HealthVerdict extends Div {

    private final Paragraph sentence = new Paragraph("Reading …");
    private final UnorderedList present = new UnorderedList();
    private final Paragraph past = new Paragraph();

    HealthVerdict() {
        addClassName("verdict");
        past.addClassName("soft");
        present.setVisible(false);
        past.setVisible(false);
        add(sentence, present, past);
    }

    /// @param health absent where it was not measured
    void show(Run run, Optional<TrainingHealth> health) {
        sentence.setText(words(run, health));
        present.removeAll();
        health.ifPresent(measured ->
                measured.present().forEach(finding -> present.add(item(measured, finding))));
        present.setVisible(present.getChildren().findAny().isPresent());
        past.setText(
                health.map(measured ->
                                String.join(
                                        " ",
                                        measured.past().stream().map(HealthWords::past).toList()))
                        .orElse(""));
        past.setVisible(!past.getText().isEmpty());
    }

    /// Says that nothing can be said.
    void showMissing() {
        sentence.setText("What was measured of this training cannot be read.");
        present.setVisible(false);
        past.setVisible(false);
    }

    /// A run that has failed says so first: its last epoch may have been sound.
    private static String words(Run run, Optional<TrainingHealth> health) {
        String verdict = health.map(HealthWords::verdict).orElseGet(() -> NoHealth.sentence(run));
        boolean isFailed = run.status() == RunStatus.FAILED && health.isPresent();
        return isFailed
                ? run.failure().map(failure -> failure + " Before that: " + verdict).orElse(verdict)
                : verdict;
    }

    private static ListItem item(TrainingHealth health, HealthFinding finding) {
        var name = new Span(HealthWords.name(finding.symptom()));
        name.addClassName("symptom");
        return new ListItem(
                name,
                new Span(HealthWords.evidence(health, finding)),
                new Span(HealthWords.advice(finding.symptom())));
    }
}
