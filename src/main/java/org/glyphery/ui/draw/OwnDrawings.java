package org.glyphery.ui.draw;

import org.glyphery.Access;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.prediction.OwnReadings;
import org.springframework.stereotype.Component;

/// All that is asked about drawings that were kept.
@Component
record OwnDrawings(OwnExamples own, OwnReadings readings, Datasets datasets, Access access) {

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
