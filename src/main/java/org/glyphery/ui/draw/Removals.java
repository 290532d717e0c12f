package org.glyphery.ui.draw;

import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.ui.Messages;

/// The removal of drawings that were kept: as long as a sentence about it stands there, one undo
/// brings back all that was removed since it came.
final class Removals {

    private final OwnExamples own;
    private final List<String> removed = new ArrayList<>();
    private Optional<Notification> standing = Optional.empty();

    Removals(OwnExamples own) {
        this.own = own;
    }

    /// @param word for what was drawn, "digit"
    void remove(OwnExample kept, String word) {
        own.remove(kept.id());
        if (standing.filter(Notification::isOpened).isEmpty()) removed.clear();
        removed.add(kept.id());
        List<String> ids = List.copyOf(removed);
        standing =
                Optional.of(
                        Messages.sayUndoable(
                                sentence(kept.className(), ids.size(), word),
                                () -> ids.forEach(own::restore)));
    }

    private static String sentence(String className, int count, String word) {
        return count == 1
                ? "The %s is removed from my %ss.".formatted(className, word)
                : "%s of my %ss are removed."
                        .formatted(NumberWords.capitalised(NumberWords.word(count)), word);
    }
}
