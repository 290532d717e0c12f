package org.glyphery.dataset;

import org.glyphery.dataset.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The catalogue that all who know of datasets share.
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue() {
        return Catalogue.shipped();
    }
}
