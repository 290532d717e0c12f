package org.glyphery.ui.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What several runs say of one example, class by class; see frontend/example-answers.ts.
@Tag("example-answers")
@JsModule("./example-answers.ts")
final class ExampleAnswers extends Component {

    /// What one epoch says.
    ///
    /// @param epoch "best", "last", or both
    /// @param probabilities one a class; none where the weights are not there
    record EpochOpinion(String epoch, List<Float> probabilities) {

        static EpochOpinion of(String epoch, Optional<float[]> said) {
            List<Float> probabilities = new ArrayList<>();
            said.ifPresent(known -> {
                for (float probability : known) probabilities.add(probability);
            });
            return new EpochOpinion(epoch, probabilities);
        }
    }

    /// What one run says.
    ///
    /// @param place whose colour it has
    record ReaderOpinions(String name, int place, List<EpochOpinion> opinions) {}

    /// All that it shows.
    ///
    /// @param label the name of the class that the example is
    record AnswersContent(List<String> classes, String label, List<ReaderOpinions> readers) {}

    void show(AnswersContent content) {
        getElement().setPropertyBean("answers", content);
    }
}
