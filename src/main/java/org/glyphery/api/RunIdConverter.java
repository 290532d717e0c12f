package org.glyphery.api;

import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// Ids of runs as addresses have them. What cannot be one is no run's, as [ProtocolErrors] tells.
@Component
final class RunIdConverter implements Converter<String, RunId> {

    @Override
    public RunId convert(String written) {
        return Runs.id(written);
    }
}
