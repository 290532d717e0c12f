package org.glyphery.ui.studies;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.run.Estimate;
import org.glyphery.study.PlanSettings;
import org.glyphery.study.Study;
import org.glyphery.training.Plan;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.TableRow;

/// The runs that a study would have, before it is kept.
final class StudyPreview extends Section {

    private static final int MOST_SHOWN = 30;

    /// The most plans whose time is foretold, from which that of all of them follows.
    private static final int MOST_FORETOLD = 5;

    private final StudyPageServices services;
    private final NativeButton keep;
    private final Paragraph words = new Paragraph();
    private final Table table = new Table();

    StudyPreview(StudyPageServices services, Runnable keeps) {
        this.services = services;
        keep = new NativeButton("Save study", _ -> keeps.run());
        keep.addClassNames("plain", "first");
        words.getElement().setAttribute("role", "status");
        addClassName("sheet");
        add(new H2("Its runs"), words, keep, table);
    }

    /// What was changed is not read yet; a press has it read before anything is kept.
    void allow() {
        keep.setEnabled(true);
    }

    /// @return the study, where the draft is one
    Optional<Study> show(StudyDraft draft) {
        try {
            Study study = draft.study(services.datasets());
            study.plans().forEach(services.runs()::check);
            words.removeClassName("bad");
            words.setText(count(study) + time(study));
            fill(study);
            allow();
            return Optional.of(study);
        } catch (UserError wrong) {
            words.addClassName("bad");
            words.setText(wrong.getMessage());
            keep.setEnabled(false);
            return Optional.empty();
        }
    }

    private static String count(Study study) {
        int count = study.plans().size();
        return count == 1
                ? "One run."
                : NumberWords.capitalised(NumberWords.word(count)) + " runs.";
    }

    /// The time of all plans, foretold from a few of them.
    private String time(Study study) {
        List<Plan> plans = study.plans();
        int every = Math.ceilDiv(plans.size(), MOST_FORETOLD);
        Duration sum = Duration.ZERO;
        int foretold = 0;
        for (int place = 0; place < plans.size(); place += every) {
            Plan plan = plans.get(place);
            var time =
                    services.estimates()
                            .of(plan, services.runs().check(plan))
                            .flatMap(Estimate::time)
                            .map(Estimate.Time::duration);
            if (time.isPresent()) {
                sum = sum.plus(time.get());
                foretold++;
            }
        }
        if (foretold == 0) return "";
        Duration all = sum.multipliedBy(plans.size()).dividedBy(foretold);
        String halved = study.sweep().flatMap(each -> each.halving()).isPresent() ? " at most" : "";
        return " About %s of training%s.".formatted(NumberWords.whole(all), halved);
    }

    private void fill(Study study) {
        var settings =
                PlanSettings.of(study.plans().stream().limit(MOST_SHOWN).toList(), services.runs());
        table.show(
                settings.headings(),
                settings.differing().stream()
                        .map(row -> TableRow.of(row.getFirst(), row.subList(1, row.size())))
                        .toList());
    }
}
