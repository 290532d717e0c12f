package org.glyphery.ui.collections;

import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.dataset.CollectionName;

/// The pictures that somebody has brought and not yet kept. They lie there as long as the session
/// lasts: a page that is loaded anew, or come back to, shows them with all that was corrected.
final class PictureDesk {

    /// The most pictures that lie there at once.
    static final int MOST = 12;

    private final CollectionName collection;
    private final Map<Integer, DeskPicture> pictures = new LinkedHashMap<>();
    private int last;

    /// Too many pictures lie there.
    private static final class FullDesk extends UserError {

        FullDesk() {
            super(
                    "%s pictures lie here, and no more can. Keep what is on them first, or take one away."
                            .formatted(NumberWords.capitalised(NumberWords.word(MOST))));
        }
    }

    private PictureDesk(CollectionName collection) {
        this.collection = collection;
    }

    /// That of the collection, empty where the session's last pictures were for another one.
    static PictureDesk of(CollectionName collection) {
        var session = VaadinSession.getCurrent();
        PictureDesk before = session.getAttribute(PictureDesk.class);
        if (before != null && before.collection.equals(collection)) return before;
        var desk = new PictureDesk(collection);
        session.setAttribute(PictureDesk.class, desk);
        return desk;
    }

    /// The pictures by their numbers, in the order in which they came.
    Map<Integer, DeskPicture> pictures() {
        return pictures;
    }

    Optional<DeskPicture> find(int number) {
        return Optional.ofNullable(pictures.get(number));
    }

    /// Makes sure that one more can lie there.
    ///
    /// @throws UserError if none can
    void requireRoom() {
        if (pictures.size() >= MOST) throw new FullDesk();
    }

    /// Lays a picture there.
    ///
    /// @return its number
    int lay(DeskPicture picture) {
        requireRoom();
        pictures.put(++last, picture);
        return last;
    }

    void take(int number) {
        pictures.remove(number);
    }

    /// Takes all of them away.
    ///
    /// @return what lay there
    List<DeskPicture> clear() {
        List<DeskPicture> lay = new ArrayList<>(pictures.values());
        pictures.clear();
        return lay;
    }
}
