package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.glyphery.InvalidSetting;
import org.glyphery.run.search.SavedView;
import org.glyphery.run.search.SavedViews;
import org.junit.jupiter.api.Test;

class SavedViewsTest extends RunRoomFixture {

    @Test
    void views_are_kept_by_name_and_a_view_of_the_same_name_takes_the_others_place() {
        var views = new SavedViews(room.jdbc);
        views.save(new SavedView(" sweep ", "tag=sweep"));
        views.save(new SavedView("Best", "sort=-validation.accuracy"));
        assertThat(views.save(new SavedView("sweep", "tag=sweep&group=learning.epochs"))).isTrue();

        assertThat(views.all())
                .containsExactly(
                        new SavedView("Best", "sort=-validation.accuracy"),
                        new SavedView("sweep", "tag=sweep&group=learning.epochs"));
        views.delete("Best");
        views.delete("never there");
        assertThat(views.all()).hasSize(1);
    }

    @Test
    void names_and_addresses_have_bounds() {
        assertThatThrownBy(() -> new SavedView("  ", "")).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new SavedView("x".repeat(61), ""))
                .isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new SavedView("long", "x".repeat(4_001)))
                .hasMessageContaining("at most 4,000 characters");
    }

    @Test
    void a_view_is_named_in_one_line() {
        var views = new SavedViews(room.jdbc);
        assertThatThrownBy(() -> views.save(new SavedView("a\u202Eb", "")))
                .hasMessageContaining("U+202E");
        assertThat(views.all()).isEmpty();
    }
}
