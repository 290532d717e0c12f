package org.glyphery.ui.train;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.glyphery.NumberWords;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.train.OwnSources.OwnSource;

/// A line below a source that was made of a collection: which one, how much of it, and whether
/// there is more by now.
final class OwnSourceNote extends Paragraph {

    /// @param gathers takes what there is now
    OwnSourceNote(OwnSource source, Runnable gathers) {
        addClassNames("note", "own-source");
        var collection = source.collection();
        add(new Anchor(Addresses.collection(collection.name()), collection.title()));
        add(" · " + NumberWords.counted(source.count(), "drawing"));
        if (source.more() == 0) return;
        boolean isOne = source.more() == 1;
        add(
                isOne
                        ? "; one more lies there that this version does not have. "
                        : "; %s more lie there that this version does not have. "
                                .formatted(NumberWords.count(source.more())));
        var all = new NativeButton(isOne ? "Take it too" : "Take them too", _ -> gathers.run());
        all.addClassName("plain");
        add(all);
    }
}
