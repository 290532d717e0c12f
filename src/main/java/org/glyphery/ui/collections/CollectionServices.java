package org.glyphery.ui.collections;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import org.glyphery.Access;
import org.glyphery.InkLimits;
import org.glyphery.PictureLimits;
import org.glyphery.dataset.DatasetNews;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.dataset.collections.CollectionVersions;
import org.glyphery.dataset.collections.Erasing;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.OwnReadings;
import org.glyphery.run.DatasetRemoval;
import org.glyphery.study.OwnExperiments;
import org.glyphery.ui.PageCourier;
import org.springframework.stereotype.Service;

/// All that the pages of collections ask.
@Service
record CollectionServices(
        OwnCollections collections,
        OwnExamples own,
        OwnReadings readings,
        Models models,
        CollectionVersions versions,
        Erasing erasing,
        DatasetRemoval removal,
        CopyServices copying,
        OwnExperiments experiments,
        DatasetNews news,
        InkLimits inkLimits,
        PictureLimits pictureLimits,
        Access access,
        PageCourier courier) {

    /// Calls `hears` under the page's lock soon after drawings were kept, removed or erased, on
    /// whatever page, for as long as the component is on its own.
    void follow(Component component, Command hears) {
        courier.follow(component, own::subscribe, hears);
    }

    /// The same for datasets, and versions of them, that were made, erased in part or deleted.
    void followVersions(Component component, Command hears) {
        courier.follow(component, news::listen, hears);
    }
}
