package org.glyphery.prediction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.UserError;
import org.glyphery.run.ModelName;

/// What several models said of one glyph. One that cannot answer, since its weights are damaged or
/// too large, does not keep the others from answering.
///
/// @param given the answers, in the order in which the models were asked
/// @param faults why the others gave none, by the models' names
public record Replies(List<Prediction> given, Map<ModelName, UserError> faults) {

    /// The replies to nothing, by nobody.
    public static final Replies NONE = new Replies(List.of(), Map.of());

    public Replies {
        given = List.copyOf(given);
        faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    /// The answer of this model; absent where it gave none.
    public Optional<Prediction> of(ModelName model) {
        return given.stream().filter(answer -> answer.model().equals(model)).findFirst();
    }

    /// The reason why this model gave no answer; absent where it gave one, or was not asked.
    public Optional<String> fault(ModelName model) {
        return Optional.ofNullable(faults.get(model)).map(UserError::getMessage);
    }

    /// @throws UserError the first fault, where no model gave an answer
    public Replies orFault() {
        if (given.isEmpty() && !faults.isEmpty()) throw faults.values().iterator().next();
        return this;
    }
}
