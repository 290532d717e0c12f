package org.glyphery.ui.run;

import java.util.Optional;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.run.Run;
import org.glyphery.ui.WhyQuestion;

/// A part of what is shown of the layer whose block is open, below the drawing. It is a component,
/// and hides itself where it has nothing to show of a layer.
interface LayerDetail {

    /// A layer whose block is open.
    ///
    /// @param view of the epoch whose weights are looked at
    /// @param question about the picture that is read; absent where the dataset's files are gone
    record OpenLayer(EpochInView view, PlacedLayer layer, Optional<WhyQuestion> question) {

        Run run() {
            return view.run();
        }
    }

    void show(OpenLayer opened);
}
