package org.glyphery.ui.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.UserError;
import org.glyphery.study.Study;
import org.glyphery.study.Sweep;
import org.glyphery.training.FieldError;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Plan;

/// What a draft is worth: a study each of whose plans can be trained here, or what is wrong.
///
/// @param errors by the fields of a study's file
record StudyDraftReading(Optional<Study> study, List<FieldError> errors) {

    private static final String WHOLE = "study";

    static StudyDraftReading of(StudyDraft draft, StudyPageServices services) {
        try {
            Study study = draft.study(services.datasets());
            List<FieldError> errors = errors(study, services);
            return new StudyDraftReading(Optional.of(study).filter(_ -> errors.isEmpty()), errors);
        } catch (InvalidPlan wrong) {
            return new StudyDraftReading(Optional.empty(), wrong.errors());
        } catch (UserError wrong) {
            return new StudyDraftReading(
                    Optional.empty(), List.of(new FieldError(WHOLE, wrong.getMessage())));
        }
    }

    /// What stands in the way of training, each once.
    private static List<FieldError> errors(Study study, StudyPageServices services) {
        List<FieldError> errors = new ArrayList<>();
        for (Plan plan : study.plans()) {
            try {
                services.runs().check(plan);
            } catch (InvalidPlan wrong) {
                wrong.errors().forEach(each -> errors.add(blamed(study.sweep(), each)));
            } catch (UserError wrong) {
                errors.add(new FieldError(WHOLE, wrong.getMessage()));
            }
        }
        return errors.stream().distinct().toList();
    }

    private static FieldError blamed(Optional<Sweep> sweep, FieldError wrong) {
        String field = sweep.map(it -> it.blamed(wrong.field())).orElse("plans");
        return new FieldError(field, wrong.error());
    }
}
