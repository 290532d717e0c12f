package org.glyphery.cli;

import javax.sql.DataSource;
import org.glyphery.run.search.RunSearch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The little that a list of runs needs: one connection to the database and the search. A command
/// that only looks things up would wait longer for everything else than for its answer. It is no
/// component, not even a configuration, or the server would find it and have one connection for
/// all.
class ListConfiguration {

    @Bean
    static DataSource database(@Value("${spring.datasource.url}") String url) {
        return new SingleConnectionDataSource(url, true);
    }

    @Bean
    static RunSearch search(DataSource database) {
        return new RunSearch(JdbcClient.create(database));
    }
}
