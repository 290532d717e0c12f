package org.glyphery.ui.serving;

import com.vaadin.flow.server.VaadinRequest;
import org.glyphery.InvalidSetting;
import org.glyphery.prediction.ChangeNote;
import org.glyphery.prediction.ExpectedRevision;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Promotion;
import org.glyphery.prediction.ServedName;
import org.glyphery.prediction.ServedNames;
import org.glyphery.prediction.Serving;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;

/// Changes to served names as a person makes them on the page, who has seen what stands there.
final class NameChanges {

    private final ServedNames names;
    private final Serving serving;

    NameChanges(ServedNames names, Serving serving) {
        this.names = names;
        this.serving = serving;
    }

    /// @param written by the person
    /// @return the name
    ModelName make(String written, ModelName model) {
        ModelName name =
                ModelName.read(written)
                        .orElseThrow(() ->
                                new InvalidSetting(
                                        "name",
                                        "lower-case letters and digits, joined by hyphens",
                                        "\"" + written + "\""));
        names.promote(name, promotion(model, new ExpectedRevision.Absent(), false));
        return name;
    }

    /// @param seen as the page shows it
    /// @param isBreaking whether the person means that programs break
    void promote(ServedName seen, ModelName model, boolean isBreaking) {
        names.promote(seen.name(), promotion(model, seen(seen), isBreaking));
    }

    void rollBack(ServedName seen) {
        names.rollback(seen, note(seen(seen)));
    }

    void delete(ServedName seen) {
        names.delete(seen, note(seen(seen)));
    }

    /// Makes a deleted name lead again to what it led to, and back to what was before.
    void restore(ServedName deleted) {
        names.restore(deleted, note(new ExpectedRevision.Absent()));
    }

    private Promotion promotion(ModelName model, ExpectedRevision expected, boolean isBreaking) {
        Run run =
                serving.models().stream()
                        .filter(known -> known.name().equals(model))
                        .findFirst()
                        .map(Model::run)
                        .orElseThrow(() -> new InvalidSetting("model", "one that answers", model));
        return new Promotion(run, isBreaking, note(expected));
    }

    private static ExpectedRevision seen(ServedName name) {
        return new ExpectedRevision.Seen(name.revision());
    }

    private static ChangeNote note(ExpectedRevision expected) {
        VaadinRequest request = VaadinRequest.getCurrent();
        String origin =
                request == null ? "a page" : request.getRemoteAddr() + ", on the page Serving";
        return new ChangeNote(expected, origin, "");
    }
}
