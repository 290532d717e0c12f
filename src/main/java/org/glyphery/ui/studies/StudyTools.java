package org.glyphery.ui.studies;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.study.Studies;
import org.glyphery.study.Study;
import org.glyphery.study.StudyResults;
import org.glyphery.study.StudyState;
import org.glyphery.training.RunId;
import org.glyphery.ui.DownloadMenu;
import org.glyphery.ui.compare.CompareView;

/// What can be done with a study, and how far it is.
final class StudyTools extends Div {

    private final Studies studies;
    private final Study study;
    private final Paragraph progress = new Paragraph();
    private final NativeButton start = new NativeButton("Start");
    private final NativeButton stop = new NativeButton("Stop");
    private final Anchor compare = new Anchor("", "Compare these runs");
    private final NativeButton delete = new NativeButton("Delete");
    private boolean asked;

    StudyTools(Studies studies, Study study) {
        this.studies = studies;
        this.study = study;
        start.addClickListener(_ -> studies.start(studies.get(study.name())));
        stop.addClickListener(_ -> studies.stop(studies.get(study.name())));
        delete.addClickListener(_ -> delete());
        start.addClassNames("plain", "first");
        stop.addClassName("plain");
        delete.addClassName("plain");
        compare.addClassName("plain");
        var report = link(file("report.html"), "Open report");
        report.setTarget("_blank");
        progress.getElement().setAttribute("role", "status");
        progress.addClassName("soft");
        add(start, stop, report, downloads(), compare);
        add(link(StudyEditor.copy(study), "Duplicate"));
        if (studies.isOwn(study)) add(link(StudyEditor.edit(study), "Edit"), delete);
        add(progress);
        addClassName("tools");
    }

    private DownloadMenu downloads() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(file("report.zip"), "Report: HTML, Markdown, plots as SVG");
        files.put(file("study.yaml"), "The study as a file: YAML");
        var downloads = new DownloadMenu();
        downloads.show(files);
        return downloads;
    }

    private String file(String name) {
        return "api/studies/%s/%s".formatted(study.name(), name);
    }

    private static Anchor link(String address, String text) {
        var link = new Anchor(address, text);
        link.addClassName("plain");
        return link;
    }

    /// Asks once more: what is gone is gone.
    private void delete() {
        if (!asked) {
            asked = true;
            delete.setText("Delete for good");
            delete.addClassName("final");
            delete.setAriaLabel("Delete this study for good; its runs stay");
            return;
        }
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
        if (state.runs().stream().allMatch(Optional::isEmpty)) return "Start";
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
