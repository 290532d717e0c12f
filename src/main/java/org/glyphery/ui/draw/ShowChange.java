package org.glyphery.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.prediction.Model;
import org.glyphery.run.ModelName;

/// Who answers that did not before, and who does not any more.
record ShowChange(List<ShownModel> before, List<ShownModel> now) {

    /// One model on show.
    ///
    /// @param name the model's own, which no other has
    /// @param title what the page calls it
    record ShownModel(String kind, ModelName name, String title) {

        static List<ShownModel> all(List<Model> models) {
            return models.stream()
                    .map(model -> new ShownModel(model.kind(), model.name(), model.run().name()))
                    .toList();
        }
    }

    /// The change in words; empty where the same ones answer.
    String sentence() {
        List<String> sentences = new ArrayList<>();
        List<String> gone =
                new ArrayList<>(missing(before, now).stream().map(ShownModel::title).toList());
        List<String> come = new ArrayList<>();
        for (var one : missing(now, before)) {
            Optional<ShownModel> place =
                    missing(before, now).stream()
                            .filter(other -> other.kind().equals(one.kind()))
                            .filter(other -> gone.contains(other.title()))
                            .findFirst();
            if (place.isPresent()) {
                gone.remove(place.get().title());
                sentences.add(
                        "%s answers in place of %s now."
                                .formatted(one.title(), place.get().title()));
            } else {
                come.add(one.title());
            }
        }
        if (!come.isEmpty()) sentences.add(phrase(come, "answers too now.", "answer too now."));
        if (!gone.isEmpty()) {
            sentences.add(phrase(gone, "is not on show any more.", "are not on show any more."));
        }
        return String.join(" ", sentences);
    }

    private static String phrase(List<String> titles, String ofOne, String ofMany) {
        return NumberWords.list(titles) + " " + (titles.size() == 1 ? ofOne : ofMany);
    }

    private static List<ShownModel> missing(List<ShownModel> from, List<ShownModel> in) {
        return from.stream()
                .filter(one -> in.stream().noneMatch(other -> other.name().equals(one.name())))
                .toList();
    }
}
