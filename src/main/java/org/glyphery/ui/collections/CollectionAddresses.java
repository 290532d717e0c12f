package org.glyphery.ui.collections;

import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.ui.ParameterisedPage;
import org.springframework.stereotype.Component;

/// Which collections have a page.
@Component
record CollectionAddresses(OwnCollections collections) implements ParameterisedPage {

    /// The part of an address that names the collection.
    static final String NAME = "name";

    /// The collection that an address names; absent where there is none.
    static Optional<OwnCollection> find(OwnCollections collections, RouteParameters parameters) {
        return parameters.get(NAME).flatMap(CollectionName::read).flatMap(collections::find);
    }

    @Override
    public Class<CollectionView> view() {
        return CollectionView.class;
    }

    @Override
    public boolean exists(RouteParameters parameters) {
        return find(collections, parameters).isPresent();
    }
}
