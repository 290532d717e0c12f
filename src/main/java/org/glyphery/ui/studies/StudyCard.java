package org.glyphery.ui.studies;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.glyphery.study.Study;
import org.glyphery.study.StudyState;
import org.glyphery.study.StudyThumbnail;

/// A study in the list of all: a thumbnail of its design or of what came of it, its question, and
/// how far it is.
final class StudyCard extends Section {

    private final ThumbnailView thumbnail = new ThumbnailView();
    private final Span stage = new Span();
    private final Paragraph progress = new Paragraph();

    StudyCard(Study study) {
        stage.addClassNames("chip", "stage");
        progress.addClassName("note");
        var head = new Div(new H2(new Anchor(StudyView.address(study), study.title())), stage);
        head.addClassName("card-head");
        var words = new Div(head, new Paragraph(study.question()), progress);
        addClassNames("sheet", "study-card");
        add(thumbnail, words);
    }

    void show(StudyState state, StudyThumbnail shown) {
        thumbnail.show(shown);
        stage.setText(StudyWords.stage(state));
        stage.setClassName("tag", state.hasEnded() && state.finished() > 0);
        boolean tells = state.remark().isPresent() || state.failed() + state.underWay() > 0;
        progress.setText(tells ? StudyWords.progress(state) : "");
        progress.setVisible(tells);
    }
}
