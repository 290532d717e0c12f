package org.glyphery.dataset;

import java.util.LinkedHashMap;
import java.util.Map;

/// The datasets that were asked for last: each holds the places of its examples, and its files
/// mapped.
final class LastOpened extends LinkedHashMap<DatasetChoice, Dataset> {

    private static final int MOST = 24;
    private static final float LOAD = 0.75f;

    LastOpened() {
        super(MOST, LOAD, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<DatasetChoice, Dataset> eldest) {
        return size() > MOST;
    }
}
