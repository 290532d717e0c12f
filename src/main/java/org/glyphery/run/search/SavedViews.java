package org.glyphery.run.search;

import java.util.List;
import org.glyphery.OneLine;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The views of the list of runs that people have saved, for all who use this server.
@Service
public class SavedViews {

    private final JdbcClient jdbc;

    public SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All views by name.
    public List<SavedView> all() {
        return jdbc.sql("select name, query from saved_view order by lower(name), name")
                .query(SavedView.class)
                .list();
    }

    /// Saves it in place of the view of that name, where there is one.
    ///
    /// @return whether there was one
    public boolean save(SavedView view) {
        OneLine.require("name of the view", view.name());
        if (replace(view)) return true;
        try {
            jdbc.sql("insert into saved_view (name, query) values (?, ?)")
                    .params(view.name(), view.query())
                    .update();
            return false;
        } catch (DuplicateKeyException savedMeanwhile) {
            return replace(view);
        }
    }

    private boolean replace(SavedView view) {
        return jdbc.sql("update saved_view set query = ? where name = ?")
                        .params(view.query(), view.name())
                        .update()
                == 1;
    }

    /// Deletes a view; nothing happens where there is none of that name.
    public void delete(String name) {
        jdbc.sql("delete from saved_view where name = ?").param(name).update();
    }
}
