package org.glyphery.api;

import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.UnknownCollection;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// Names of collections as addresses have them. What cannot be one is no collection's, as
/// [ProtocolErrors] tells.
@Component
final class CollectionNameConverter implements Converter<String, CollectionName> {

    @Override
    public CollectionName convert(String written) {
        return CollectionName.read(written).orElseThrow(() -> new UnknownCollection(written));
    }
}
