package org.glyphery.ui.draw;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import org.glyphery.Access;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.dataset.collections.Erasing;
import org.glyphery.hand.LearnedHands;
import org.glyphery.prediction.OwnReadings;
import org.glyphery.ui.PageCourier;
import org.glyphery.ui.collections.CopyServices;
import org.springframework.stereotype.Service;

/// All that is asked about drawings that were kept.
@Service
record OwnDrawings(
        OwnExamples own,
        OwnCollections collections,
        Erasing erasing,
        OwnReadings readings,
        LearnedHands hands,
        CopyServices copying,
        Datasets datasets,
        Access access,
        PageCourier courier) {

    /// Calls `hears` under the page's lock soon after drawings were kept, removed or erased, on
    /// whatever page, for as long as the component is on its own.
    void follow(Component component, Command hears) {
        courier.follow(component, own::subscribe, hears);
    }

    /// The collection that an address names, if it is there; else "my digits".
    OwnCollection collection(Optional<String> named) {
        return named.flatMap(CollectionName::read)
                .flatMap(collections::find)
                .orElseGet(() -> collections.require(CollectionName.MINE));
    }

    /// Whether it is still kept.
    boolean has(OwnExample kept) {
        return own.all(kept.collection()).stream().anyMatch(each -> each.id().equals(kept.id()));
    }

    /// What is kept with a drawing, and who sees it.
    String notice() {
        String who =
                switch (access) {
                    case Access.OwnMachine _ -> "whoever uses this machine";
                    case Access.WithKey _ -> "whoever has the key of this server";
                    case Access.Everybody _ -> "everybody who reaches this server";
                };
        return "This server keeps the strokes of a drawing with their times, or its picture, and"
                + " what you said it is, until it is removed; %s can see it.".formatted(who);
    }

    /// One of them as something that lies on the pad; a drawing is written there instead.
    PadContent onPad(OwnExample kept) {
        return new PadContent.ChangedGlyph(
                kept.glyph(),
                datasets.facts(Mnist.STANDARD),
                "The %s that was kept as a picture.".formatted(kept.className()));
    }
}
