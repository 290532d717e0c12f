package org.glyphery.api;

import org.glyphery.run.StorageCheck;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Health is down while home folder or database cannot be written to.
@Component
final class StorageHealth implements HealthIndicator {

    private final StorageCheck storage;

    StorageHealth(StorageCheck storage) {
        this.storage = storage;
    }

    @Override
    public Health health() {
        return (storage.fault().isPresent() ? Health.down() : Health.up()).build();
    }
}
