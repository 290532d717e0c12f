package org.glyphery.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.glyphery.inspection.PictureWindows.WeightKind;
import org.glyphery.inspection.WeightPictures;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.study.AnswerPicture.ClassPicture;
import org.glyphery.study.StudyThumbnail.RunMark;
import org.glyphery.training.Scores;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Makes thumbnails of studies from what the database knows of their runs, without a look at what
/// they have answered.
@Service
public class StudyThumbnails {

    private static final int UNDER_WAY = -1;

    private final TemplateRows templates;

    StudyThumbnails(TemplateRows templates) {
        this.templates = templates;
    }

    public StudyThumbnail of(StudyState state) {
        List<RunMark> marks = new ArrayList<>();
        for (int place = 0; place < state.runs().size(); place++) {
            marks.add(new RunMark(level(state.study(), place), share(state.runs().get(place))));
        }
        marks.sort(Comparator.comparingInt(RunMark::place)); // a row a level
        boolean answered = state.hasEnded() && state.finished() > 0;
        return new StudyThumbnail(
                columns(state.study()),
                AnswerPicture.Extent.from(
                        marks.stream()
                                .map(RunMark::share)
                                .filter(Objects::nonNull)
                                .mapToDouble(each -> each)
                                .filter(share -> share >= 0)),
                marks,
                answered,
                answered ? pictures(state) : List.of());
    }

    /// The place of a plan's level among those of the first factor.
    private static int level(Study study, int plan) {
        if (study.factors().isEmpty()) return 0;
        var levels = study.factors().getFirst().levels();
        List<String> distinct = levels.values().stream().distinct().toList();
        return Math.max(0, distinct.indexOf(levels.get(study.plans().get(plan).name())));
    }

    private static @Nullable Double share(Optional<Run> run) {
        if (run.isEmpty()) return null;
        if (run.get().status() != RunStatus.FINISHED) return (double) UNDER_WAY;
        return run.get()
                .best()
                .flatMap(best -> best.test().or(best::validation))
                .map(Scores::accuracy)
                .orElse((double) UNDER_WAY);
    }

    /// Plans that share a level of the first factor stand in a row; of a study without factors in
    /// words they are about as wide as they are high.
    private static int columns(Study study) {
        int plans = study.plans().size();
        if (study.factors().isEmpty()) return (int) Math.ceil(Math.sqrt(2.0 * plans));
        long levels = study.factors().getFirst().levels().values().stream().distinct().count();
        return (int) Math.ceilDiv(plans, levels);
    }

    /// The last that were trained.
    private List<ClassPicture> pictures(StudyState state) {
        if (!state.study().shows(Exhibit.TEMPLATES)) return List.of();
        return state.runs().reversed().stream()
                .flatMap(Optional::stream)
                .filter(run -> run.status() == RunStatus.FINISHED)
                .flatMap(run -> pictures(run).stream())
                .findFirst()
                .map(pictures -> TemplateRows.pictures(pictures, Optional.empty()))
                .orElse(List.of());
    }

    private Optional<WeightPictures> pictures(Run run) {
        return run.best()
                .map(EpochScores::epoch)
                .flatMap(epoch -> templates.pictures(run, epoch))
                .filter(pictures -> pictures.kind() == WeightKind.TEMPLATES);
    }
}
