package org.glyphery.ui.collections;

import com.vaadin.flow.router.RouteParameters;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.ui.ParameterisedPage;
import org.springframework.stereotype.Component;

/// Which collections can be given to, a drawing after the other: all that there are.
@Component
record GivingAddresses(OwnCollections collections) implements ParameterisedPage {

    @Override
    public Class<GivingView> view() {
        return GivingView.class;
    }

    @Override
    public boolean exists(RouteParameters parameters) {
        return CollectionAddresses.find(collections, parameters).isPresent();
    }
}
