package org.glyphery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/// The limits as `application.yml` has them, but for what a test sets.
public final class LimitsFixture {

    private LimitsFixture() {}

    /// @param settings each a name without its prefix, an equals sign and a value
    public static Limits with(String... settings) {
        Map<String, Object> given =
                Arrays.stream(settings)
                        .map(setting -> setting.split("=", 2))
                        .collect(
                                Collectors.toMap(pair -> Limits.PREFIX + pair[0], pair -> pair[1]));
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        try {
            new YamlPropertySourceLoader()
                    .load("standing", new FileSystemResource("src/main/resources/application.yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Binder.get(environment).bind("glyphery.limits", Limits.class).get();
    }
}
