package org.glyphery.ui.draw;

import java.util.List;
import org.glyphery.prediction.Model;
import org.glyphery.run.ModelName;

/// A model as it answers now.
record AnsweringModel(ModelName model, String title, int epoch) {

    static List<AnsweringModel> all(List<Model> models) {
        return models.stream()
                .map(model -> new AnsweringModel(model.name(), model.run().name(), model.epoch()))
                .toList();
    }
}
