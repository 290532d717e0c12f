package org.glyphery.ui.collections;

import com.vaadin.flow.router.RouteParameters;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.ui.ParameterisedPage;
import org.springframework.stereotype.Component;

/// Which collections can be given pictures: all that there are.
@Component
record SheetAddresses(OwnCollections collections) implements ParameterisedPage {

    @Override
    public Class<SheetView> view() {
        return SheetView.class;
    }

    @Override
    public boolean exists(RouteParameters parameters) {
        return CollectionAddresses.find(collections, parameters).isPresent();
    }
}
