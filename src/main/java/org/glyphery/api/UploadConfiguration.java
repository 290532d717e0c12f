package org.glyphery.api;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import org.glyphery.Home;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the parts of forms are kept while a request is answered: small ones in memory, all others on
/// the home folder's disk. How much may come in all is the gate's matter.
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    private static final long ANY = -1;
    private static final int LARGEST_IN_MEMORY = 1 << 20;

    @Bean
    MultipartConfigElement multipart(Home home) throws IOException {
        String parts = home.emptied("parts").toString();
        return new MultipartConfigElement(parts, ANY, ANY, LARGEST_IN_MEMORY);
    }
}
