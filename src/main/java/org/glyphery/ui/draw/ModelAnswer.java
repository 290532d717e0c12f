package org.glyphery.ui.draw;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.glyphery.run.ModelName;
import org.glyphery.ui.WhyQuestion;

/// One model's row on the first page, see frontend/model-answer.ts.
@Tag("model-answer")
@JsModule("./model-answer.ts")
class ModelAnswer extends Component {

    /// How an answer stands to the verdict.
    enum Standing {
        LEADS,
        AGREES,
        DISSENTS,
        SILENT
    }

    /// All that the row shows, in one message, so that an answer is one change of the page.
    ///
    /// @param page the address of its run
    /// @param standing how its answer stands to the verdict
    /// @param detail beneath the name: accuracy and time
    /// @param training how far it is; empty once it is trained
    /// @param fault why it cannot answer what is drawn; empty where it can
    /// @param classes their names
    /// @param probabilities one per class; none while nothing is drawn, and where it cannot answer
    record AnswerContent(
            String name,
            String page,
            Standing standing,
            String detail,
            String training,
            String fault,
            List<String> classes,
            List<Float> probabilities) {

        /// The name of the most probable class.
        String top() {
            return classes.get(probabilities.indexOf(Collections.max(probabilities)));
        }
    }

    /// A row that shows nothing yet.
    ///
    /// @param model the name that programs call it by
    /// @param asksWhy is called when a person opens or closes why it answers so
    ModelAnswer(ModelName model, Runnable asksWhy) {
        getElement().setAttribute("data-model", model.value());
        getElement().setAttribute("role", "listitem");
        getElement().addEventListener("why", _ -> asksWhy.run());
    }

    /// Opens why it answers so, or closes it.
    void explain(Optional<WhyQuestion> why) {
        getElement().getClassList().set("open", why.isPresent());
        why.ifPresentOrElse(
                question -> getElement().setPropertyBean("why", question),
                () -> getElement().removeProperty("why"));
    }

    void show(AnswerContent shown) {
        getElement().getClassList().set("leads", shown.standing() == Standing.LEADS);
        getElement().setPropertyBean("answer", shown);
        if (shown.probabilities().isEmpty()) {
            getElement().removeAttribute("data-answer");
        } else {
            getElement().setAttribute("data-answer", shown.top());
        }
    }
}
