package org.glyphery.ui.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.glyphery.Access;
import org.glyphery.InkLimits;
import org.glyphery.api.TemplatesServer;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.RecentLoad;
import org.glyphery.prediction.ServedNames;
import org.glyphery.prediction.Serving;
import org.glyphery.run.Run;
import org.glyphery.run.RunBin;
import org.glyphery.run.Runs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The page Serving, while others train and delete.
@TemplatesServer
class ServingViewTest {

    private final UI page = new UI(); // Vaadin itself does not hold the current one

    private static final String EMPTY = "No model can be asked yet";
    private static final String ASKS = "Ask a model";

    private final Serving serving;
    private final Runs stored;
    private final RunBin bin;
    private final ServingView view;
    private final ServingView guarded;

    ServingViewTest(
            @Autowired Serving serving,
            @Autowired ServedNames names,
            @Autowired RecentLoad recent,
            @Autowired LoadedModels loaded,
            @Autowired Access access,
            @Autowired InkLimits limits,
            @Autowired Runs stored,
            @Autowired RunBin bin) {
        this.serving = serving;
        this.stored = stored;
        this.bin = bin;
        view = new ServingView(serving, names, recent, loaded, access, limits);
        var key = Access.of("localhost", "sixteen-letters!", false);
        guarded = new ServingView(serving, names, recent, loaded, key, limits);
    }

    @BeforeEach
    void open() {
        UI.setCurrent(page);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void the_page_says_so_when_the_last_model_goes_and_asks_the_first_that_comes() {
        view.build();
        assertThat(text()).contains(ASKS).doesNotContain(EMPTY);
        List<Run> runs = serving.models().stream().map(Model::run).toList();
        runs.forEach(run -> stored.delete(run.id()));
        view.look();
        assertThat(text()).contains(EMPTY).doesNotContain(ASKS);
        runs.forEach(run -> bin.restore(run.id()));
        view.look();
        assertThat(text()).contains(ASKS).doesNotContain(EMPTY);
    }

    @Test
    void programs_send_the_key_where_one_is_needed() {
        view.build();
        guarded.build();
        assertThat(text()).contains("curl -F").doesNotContain("KEY");
        assertThat(text(guarded))
                .contains("curl -H 'Authorization: Bearer KEY' -F")
                .contains("run once this server's key stands for KEY.");
    }

    private String text() {
        return text(view);
    }

    private static String text(ServingView page) {
        return page.getElement().getTextRecursively();
    }
}
