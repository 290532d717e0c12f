package org.glyphery.api.serving;

import java.io.InputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads what programs send while it arrives. NaN and infinity, which many programs write although
/// JSON has neither, are read as well, so that they can be refused by their place.
@Component
final class BodyParsers {

    private final ObjectReader reader;

    BodyParsers(JsonMapper json) {
        reader = json.reader().with(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS);
    }

    JsonParser of(InputStream body) {
        return reader.createParser(body);
    }
}
