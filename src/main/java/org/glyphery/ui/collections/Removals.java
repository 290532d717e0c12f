package org.glyphery.ui.collections;

import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.ui.Messages;

/// The removal of drawings that were kept: as long as a sentence about it stands there, one undo
/// brings back all that the sentence counts.
public final class Removals {

    /// What one undo brings back is held in memory; the next removal is counted anew.
    static final int MOST_TOGETHER = 100;

    private final OwnExamples own;
    private final List<OwnExamples.Removal> removed = new ArrayList<>();
    private Optional<Notification> standing = Optional.empty();

    public Removals(OwnExamples own) {
        this.own = own;
    }

    /// Removes one, unless somebody else has done so.
    ///
    /// @param place that it lies in
    public void remove(OwnExample kept, KeptPlace place) {
        forgetErased();
        own.remove(kept.id())
                .ifPresent(removal -> {
                    if (standing.filter(Notification::isOpened).isEmpty()) removed.clear();
                    if (removed.size() == MOST_TOGETHER) removed.clear();
                    removed.add(removal);
                    standing =
                            Optional.of(
                                    Messages.sayUndoable(
                                            place.removed(kept.className(), removed.size()),
                                            this::takeBack));
                });
    }

    /// Offers nothing that was erased for good meanwhile.
    public void forgetErased() {
        if (removed.removeIf(own::isErased) && removed.isEmpty()) {
            standing.ifPresent(Notification::close);
        }
    }

    private void takeBack() {
        while (!removed.isEmpty()) {
            own.restore(removed.getLast());
            removed.removeLast();
        }
    }
}
