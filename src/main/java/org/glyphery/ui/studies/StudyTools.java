package org.glyphery.ui.studies;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.study.Studies;
import org.glyphery.study.Study;
import org.glyphery.study.StudyResults;
import org.glyphery.study.StudyState;
import org.glyphery.training.RunId;
import org.glyphery.ui.FinalButton;
import org.glyphery.ui.compare.CompareView;

/// What can be done with a study, and how far it is.
final class StudyTools extends Div {

    private final Studies studies;
    private final Study study;
    private final Paragraph progress = new Paragraph();
    private final NativeButton start = new NativeButton("Start");
    private final NativeButton stop = new NativeButton("Stop");
    private final Anchor compare = new Anchor("", "Compare these runs");
    private final FinalButton delete =
            new FinalButton("Delete", "Delete this study; its runs stay", this::delete).inList();

    StudyTools(Studies studies, Study study) {
        this.studies = studies;
        this.study = study;
        start.addClickListener(_ -> studies.start(studies.get(study.name())));
        stop.addClickListener(_ -> studies.stop(studies.get(study.name())));
        start.addClassNames("plain", "first");
        stop.addClassName("plain");
        compare.addClassName("plain");
        var report = new Anchor(file("report.html"), "Open report");
        report.addClassName("plain");
        report.setTarget("_blank");
        progress.getElement().setAttribute("role", "status");
        progress.addClassName("soft");
        add(progress, stop, report, compare, more());
        addClassName("tools");
    }

    /// What is needed less often.
    private NativeDetails more() {
        var list =
                new Div(
                        download(file("report.zip"), "Report: HTML, Markdown, plots as SVG"),
                        download(file("study.yaml"), "The study as a file: YAML"),
                        new Anchor(StudyEditor.copy(study), "Duplicate"));
        if (studies.isOwn(study)) list.add(new Anchor(StudyEditor.edit(study), "Edit"), delete);
        list.addClassName("sheet");
        var more = new NativeDetails("More", list);
        more.addClassName("menu");
        return more;
    }

    private static Anchor download(String address, String text) {
        var link = new Anchor(address, text);
        link.getElement().setAttribute("download", true);
        return link;
    }

    /// Trains what is missing; it stands where that is told.
    NativeButton start() {
        return start;
    }

    private String file(String name) {
        return "api/studies/%s/%s".formatted(study.name(), name);
    }

    private void delete() {
        studies.delete(study);
        UI.getCurrentOrThrow().navigate(StudyView.STUDIES);
    }

    private String progress(StudyState state) {
        String progress = StudyWords.progress(state);
        return studies.absence(study)
                .map(why -> progress + " " + why.getMessage())
                .orElse(progress);
    }

    private static String startWord(StudyState state) {
        if (StudyWords.isUntouched(state)) return "Start";
        return state.isDone() ? "Train failed runs again" : "Go on";
    }

    void show(StudyResults results) {
        StudyState state = results.state();
        progress.setText(progress(state));
        boolean again = state.failed() > 0;
        start.setVisible((!state.isDone() || again) && state.underWay() == 0);
        start.setText(startWord(state));
        stop.setVisible(state.underWay() > 0);
        List<RunId> trained = results.comparison().runs().stream().map(ComparedRun::id).toList();
        compare.setVisible(trained.size() >= 2 && trained.size() <= RunComparison.MOST);
        compare.setHref(CompareView.address(trained));
    }
}
