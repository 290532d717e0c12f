package org.glyphery.prediction;

import org.glyphery.Limits;
import org.glyphery.image.InkLimits;
import org.glyphery.image.PictureLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How much of a drawing or a picture is read, as the settings have it, for all who read some.
@Configuration(proxyBeanMethods = false)
class InputLimits {

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
                limits.picturePatience());
    }
}
