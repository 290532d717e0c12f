package org.glyphery.ui.draw;

import java.util.List;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;

/// Which models answer on one page: those that its browser has chosen, else the best of each kind.
final class ModelsOnShow {

    static final int MOST = 8;

    private ModelsOnShow() {}

    /// Those of the names that a model has, each once.
    static List<String> known(Models models, List<String> names) {
        return names.stream().distinct().filter(name -> models.find(name).isPresent()).toList();
    }

    /// Best first. Names that no model has any more count for nothing.
    static List<Model> of(Models models, List<String> chosen) {
        var found = models.all().stream().filter(model -> chosen.contains(model.name())).toList();
        return (found.isEmpty() ? models.bestOfEachKind() : found).stream().limit(MOST).toList();
    }
}
