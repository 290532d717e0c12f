package org.glyphery.run;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The views of the list of runs that people have saved, for all who use this server.
@Service
public class SavedViews {

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By name.
    public List<SavedView> all() {
        return jdbc.sql("select name, query from saved_view order by lower(name), name")
                .query(SavedView.class)
                .list();
    }

    /// In place of the view of that name, where there is one.
    @Transactional
    public void save(SavedView view) {
        delete(view.name());
        jdbc.sql("insert into saved_view (name, query) values (?, ?)")
                .params(view.name(), view.query())
                .update();
    }

    /// Nothing where there is none of that name.
    public void delete(String name) {
        jdbc.sql("delete from saved_view where name = ?").param(name).update();
    }
}
