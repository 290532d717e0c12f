package org.glyphery.cli;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.glyphery.InputLimits;
import org.glyphery.Limits;
import org.glyphery.comparison.Comparisons;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.imports.ImportSettings;
import org.glyphery.inspection.Inspection;
import org.glyphery.prediction.Models;
import org.glyphery.run.Runs;
import org.glyphery.study.Studies;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/// The rooms that commands use, and what these need of Spring: without pages, which take longer to
/// start than most commands take. No component, or the server would find it.
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {
            Datasets.class,
            Runs.class,
            Models.class,
            Inspection.class,
            Comparisons.class,
            Studies.class
        })
@EnableConfigurationProperties({Limits.class, ImportSettings.class})
@Import(InputLimits.class)
@ConfigurationPropertiesScan(basePackageClasses = Models.class)
class ShellConfiguration {

    /// Nobody watches a command from outside.
    @Bean
    static MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
