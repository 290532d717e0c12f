package org.glyphery.api;

import org.glyphery.run.UnknownRun;
import org.glyphery.training.RunId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// Ids of runs as addresses have them. What cannot be one is no run's, as [ProtocolErrors] tells.
@Component
final class RunIdConverter implements Converter<String, RunId> {

    @Override
    public RunId convert(String written) {
        return read(written);
    }

    /// @throws UnknownRun if it cannot be one
    static RunId read(String written) {
        return RunId.read(written).orElseThrow(() -> UnknownRun.called(written));
    }
}
