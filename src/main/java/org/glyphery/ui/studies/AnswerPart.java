package org.glyphery.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.study.AnswerPicture;
import org.glyphery.study.Factor;
import org.glyphery.study.Study;
import org.glyphery.study.StudyAnswer;
import org.glyphery.study.StudyAnswer.Phrase;
import org.glyphery.study.StudyResults;
import org.glyphery.study.StudyState;
import org.glyphery.training.RunId;

/// The answer to a study's question in a large sentence and one picture. While it is open, what
/// there is so far and what is missing; before anything was trained the question, and its cost.
final class AnswerPart extends Div {

    /// What is shown while its basis stays the same.
    private record Basis(boolean ended, Map<RunId, Integer> epochs) {}

    private final StudyPageServices services;
    private final Study study;
    private final Paragraph question = new Paragraph();
    private final H2 claim = new H2();
    private final Paragraph evidence = new Paragraph();
    private final UnorderedList further = new UnorderedList();
    private final Paragraph missing = new Paragraph(); // once it has ended, what is left out
    private final Div picture = new Div();
    private Optional<Basis> shown = Optional.empty();
    private String cost = "";
    private long foretold = -1; // the finished runs without which the cost was foretold

    /// @param start trains what is missing, and stands beside its cost
    AnswerPart(StudyPageServices services, Study study, NativeButton start) {
        this.services = services;
        this.study = study;
        addClassName("answer");
        question.setText(study.question());
        question.addClassName("question");
        claim.addClassName("claim");
        evidence.addClassName("evidence");
        further.addClassName("further");
        missing.addClassName("missing");
        var open = new Div(missing, start);
        open.addClassName("open");
        add(question, claim, evidence, further, open, picture);
    }

    void show(StudyResults results) {
        StudyState state = results.state();
        boolean ended = state.hasEnded();
        missing.setText(ended ? results.caution().orElse("") : missing(results));
        var basis = new Basis(ended, results.basis());
        if (shown.equals(Optional.of(basis))) return;
        shown = Optional.of(basis);
        services.answers()
                .of(results)
                .ifPresentOrElse(answer -> show(answer, ended), () -> showOpen(state));
    }

    private String missing(StudyResults results) {
        StudyState state = results.state();
        if (foretold != state.finished()) {
            foretold = state.finished();
            cost = services.costs().words(state);
        }
        return StudyWords.isUntouched(state) ? cost : StudyWords.missing(results) + " " + cost;
    }

    private void show(StudyAnswer answer, boolean ended) {
        question.setVisible(!study.question().isEmpty());
        claim.removeAll();
        if (!ended) claim.add(soFar());
        answer.claim().forEach(phrase -> claim.add(span(phrase)));
        evidence.setText(answer.evidence().isEmpty() ? "" : "(" + answer.evidence() + ")");
        list(answer.further());
        picture.removeAll();
        answer.picture().map(AnswerPart::sheet).ifPresent(picture::add);
    }

    private static Span soFar() {
        var soFar = new Span("So far: ");
        soFar.addClassName("so-far");
        return soFar;
    }

    private static Span span(Phrase phrase) {
        var span = new Span(phrase.text());
        if (phrase.strong()) span.addClassName("effect");
        return span;
    }

    /// Another kind of picture has its component here.
    private static Section sheet(AnswerPicture shown) {
        Component drawn =
                switch (shown) {
                    case AnswerPicture.ShareBars bars -> new IntervalBars(bars);
                    case AnswerPicture.TemplatePictures templates -> new TemplateGroups(templates);
                };
        var sheet = new Section(new H3(shown.title()), drawn);
        sheet.addClassNames("sheet", "one-picture");
        return sheet;
    }

    /// Nothing can be answered: the question stands in its place, and what it holds against what.
    private void showOpen(StudyState state) {
        boolean asks = !study.question().isEmpty();
        question.setVisible(false);
        claim.removeAll();
        claim.setText(asks ? study.question() : study.title());
        evidence.setText("");
        list(study.factors().stream().map(AnswerPart::design).toList());
        var design = new ThumbnailView();
        design.show(services.thumbnails().of(state));
        picture.removeAll();
        picture.add(design);
    }

    private static String design(Factor factor) {
        return "%s: %s"
                .formatted(
                        factor.name(),
                        String.join(", ", factor.levels().values().stream().distinct().toList()));
    }

    private void list(List<String> sentences) {
        further.removeAll();
        sentences.forEach(sentence -> further.add(new ListItem(sentence)));
        further.setVisible(!sentences.isEmpty());
    }
}
