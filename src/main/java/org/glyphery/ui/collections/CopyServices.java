package org.glyphery.ui.collections;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.hand.HandCopies;
import org.glyphery.hand.MeasuredHands;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.glyphery.ui.PageCourier;
import org.glyphery.ui.RunsLive;
import org.springframework.stereotype.Service;

/// All that is asked about copies that learn what lies in a collection.
@Service
public record CopyServices(
        HandCopies copies,
        MeasuredHands measured,
        Runs runs,
        RunQueue queue,
        RunsLive live,
        OwnExamples own,
        PageCourier courier) {

    /// Calls `hears` under the page's lock soon after drawings were kept, removed or erased, on
    /// whatever page, for as long as the component is on its own.
    void follow(Component component, Command hears) {
        courier.follow(component, own::subscribe, hears);
    }
}
