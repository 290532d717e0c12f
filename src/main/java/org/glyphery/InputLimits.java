package org.glyphery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How much of a drawing or a picture is read, as the settings have it, for all who read some.
@Configuration(proxyBeanMethods = false)
public class InputLimits {

    @Bean
    InkLimits inkLimits(Limits limits) {
        return new InkLimits(limits.strokes(), limits.points());
    }

    @Bean
    PictureLimits pictureLimits(Limits limits) {
        return new PictureLimits(
                (int) limits.pictureSize().toBytes(),
                limits.picturePixels(),
                limits.pixelsTogether(),
                limits.picturePatience(),
                limits.pictureTime());
    }
}
