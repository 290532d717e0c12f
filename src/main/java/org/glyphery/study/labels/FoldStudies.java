package org.glyphery.study.labels;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Fold;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.run.Run;
import org.glyphery.study.Studies;
import org.glyphery.study.Study;
import org.glyphery.study.StudyState;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.Schedule;
import org.springframework.stereotype.Service;

/// Studies whose runs are trained on all folds of a dataset's training split but one, each in its
/// turn: together they say of every example what a network says that has not learned it.
@Service
public class FoldStudies {

    private static final int FOLDS = 5;
    private static final int EPOCHS = 4;
    private static final double PEAK = 0.004;
    private static final double WARM_UP = 0.2;
    private static final int LONGEST_TITLE = 60;

    private final Studies studies;

    FoldStudies(Studies studies) {
        this.studies = studies;
    }

    /// Those of this version of a dataset, the newest first.
    public List<Study> of(DatasetFacts facts) {
        return studies.ownSaying("fold", facts.version()).reversed().stream()
                .filter(study -> hasAllFolds(study, facts))
                .toList();
    }

    /// The one of this name, to be read with.
    ///
    /// @throws org.glyphery.study.UnknownStudy if there is none
    /// @throws UnsuitableReader if it is not about all folds of this dataset
    public SplitReader.AllFolds reader(String name, DatasetFacts facts) {
        Study study = studies.get(name);
        if (!hasAllFolds(study, facts)) throw UnsuitableReader.noFolds(study.title(), facts);
        return new SplitReader.AllFolds(studies.state(study));
    }

    /// Has five networks trained, unless they are: small CNNs, or such as a run has.
    ///
    /// @throws org.glyphery.UserError if they cannot be trained here
    public Study start(DatasetFacts facts, Optional<Run> like) {
        Study study = studies.keep(study(facts, like.map(Run::plan)));
        studies.start(study);
        return study;
    }

    static Study study(DatasetFacts facts, Optional<Plan> like) {
        Architecture architecture =
                like.map(Plan::architecture).orElseGet(() -> new CnnBuilder().build());
        Learning learning = like.map(plan -> anew(plan.learning())).orElseGet(FoldStudies::briefly);
        String title = shortened(facts.title());
        List<Plan> plans =
                IntStream.rangeClosed(1, FOLDS)
                        .mapToObj(held ->
                                new Plan(
                                        "%s, fold %d of %d held out".formatted(title, held, FOLDS),
                                        facts.whole().holding(new Fold(FOLDS, held)),
                                        architecture,
                                        learning))
                        .toList();
        return new Study(
                "label-errors",
                "Label errors of " + title,
                "Which labels of %s do networks doubt that have not learned them?".formatted(title),
                plans,
                Optional.empty(),
                List.of());
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static Learning briefly() {
        return PlanDefaults.descent()
                .withSchedule(new Schedule.OneCycle(PEAK, WARM_UP))
                .withEpochs(EPOCHS);
    }

    /// A network that went on from another one would know what that has learned.
    private static Learning anew(Learning learning) {
        return switch (learning) {
            case Learning.ClosedForm closedForm -> closedForm;
            case Learning.GradientDescent descent -> descent.startingAnew();
        };
    }

    private static boolean hasAllFolds(Study study, DatasetFacts facts) {
        List<Plan> plans = study.plans();
        if (study.sweep().isPresent() || plans.size() < 2) return false;
        Plan first = plans.getFirst();
        DatasetChoice whole = facts.whole();
        return IntStream.range(0, plans.size())
                .allMatch(place -> {
                    Plan plan = plans.get(place);
                    return plan.dataset().equals(whole.holding(new Fold(plans.size(), place + 1)))
                            && plan.training().isEmpty()
                            && plan.architecture().equals(first.architecture())
                            && plan.learning().equals(first.learning());
                });
    }

    /// What is still to be trained before all folds can be read, in words; absent where nothing is.
    ///
    /// @throws UnsuitableReader if some could not be trained
    static Optional<String> waiting(StudyState state) {
        if (state.failed() > 0) throw UnsuitableReader.failed(state.study().title());
        int all = state.runs().size();
        if (state.finished() == all) return Optional.empty();
        String end =
                state.underWay() > 0
                        ? ""
                        : " None of the others is under way: start the study again.";
        return Optional.of(
                "%d of %d networks are trained.%s".formatted(state.finished(), all, end));
    }
}
