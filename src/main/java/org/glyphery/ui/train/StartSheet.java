package org.glyphery.ui.train;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.glyphery.Bytes;
import org.glyphery.NumberWords;
import org.glyphery.run.Estimate;
import org.glyphery.training.FieldError;

/// The button that starts it all, what that would take, or what is in its way.
final class StartSheet extends Section {

    private final NativeButton start = new NativeButton("Start training");
    private final Paragraph words = new Paragraph();
    private final UnorderedList errors = new UnorderedList();

    StartSheet(Runnable starts) {
        addClassNames("sheet", "start");
        start.addClassNames("plain", "first");
        start.addClickListener(_ -> starts.run());
        words.getElement().setAttribute("role", "status");
        add(start, words, errors);
    }

    /// What was typed is not read yet; a press has it read before it starts anything.
    void allow() {
        start.setEnabled(true);
    }

    /// @param estimate absent for a closed form
    void show(Optional<Estimate> estimate) {
        allow();
        errors.setVisible(false);
        words.setText(
                estimate.map(StartSheet::sentence)
                        .orElse(
                                "In closed form: one pass over the training split, a second or"
                                        + " two."));
    }

    /// @param elsewhere what is wrong that no field stands for
    void refuse(int wrong, List<FieldError> elsewhere) {
        start.setEnabled(false);
        words.setText(
                wrong == 1
                        ? "One setting is in the way."
                        : "%s settings are in the way."
                                .formatted(NumberWords.capitalised(NumberWords.word(wrong))));
        errors.removeAll();
        elsewhere.forEach(error -> errors.add(new ListItem(error.error())));
        errors.setVisible(!elsewhere.isEmpty());
    }

    private static String sentence(Estimate estimate) {
        String time =
                estimate.time()
                        .map(known ->
                                "About %s, judging by %s on this machine."
                                        .formatted(
                                                NumberWords.time(known.duration()),
                                                known.reference()))
                        .orElse(
                                "How long it takes is not known yet: nothing alike has been trained"
                                        + " here.");
        return "%s It takes about %s of memory."
                .formatted(time, Bytes.words(estimate.memoryBytes()));
    }
}
