package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/// A page that lies idle while the server goes.
class ServerWatchTest extends BrowserTest {

    private static final String ASKED = "**/mark.svg";

    @Test
    void an_idle_page_says_that_the_server_does_not_answer_until_it_answers_again() {
        var page = runs();
        assertThat(page.locator("server-watch p")).hasCount(0);

        page.route(ASKED, Route::abort);
        assertThat(page.locator("server-watch p")).containsText("The server does not answer.");

        page.unroute(ASKED);
        assertThat(page.locator("server-watch p")).hasCount(0);
    }

    @Test
    void a_page_that_a_restarted_server_does_not_know_loads_anew() {
        var page = runs();
        page.evaluate("() => (window.isOld = true)");

        forget(page);

        page.waitForFunction("() => !window.isOld");
        assertThat(page.locator("h1")).hasText("Runs");
        assertThat(page.locator("server-watch p")).hasCount(0);
    }

    @Test
    void what_was_typed_on_a_page_that_is_not_known_any_more_is_left_to_be_copied() {
        var page = runs();
        var search = page.getByPlaceholder("Search names, tags and notes");
        search.fill("a name");

        forget(page);

        assertThat(page.locator("server-watch p"))
                .containsText("copy what you typed, then load the page anew");
        assertThat(search).hasValue("a name");
        page.evaluate("() => (window.isOld = true)");
        page.getByText("load the page anew").click();
        page.waitForFunction("() => !window.isOld");
    }

    /// As a restart does: the server is away for a while, and then does not know the browser.
    private void forget(Page page) {
        page.route(ASKED, Route::abort);
        assertThat(page.locator("server-watch p")).containsText("The server does not answer.");
        context().clearCookies();
        page.unroute(ASKED);
    }

    @Test
    void what_asks_is_part_of_no_session() {
        var page = runs();
        Request asked =
                page.waitForRequest(request -> request.url().endsWith("/mark.svg"), () -> {});

        assertThat(asked.method()).isEqualTo("HEAD");
        assertThat(asked.allHeaders()).doesNotContainKey("cookie");
        assertThat(asked.response().status()).isEqualTo(200);
        assertThat(asked.response().allHeaders()).doesNotContainKey("set-cookie");
    }

    private Page runs() {
        var page = context().newPage();
        page.navigate(glyphery.address("/runs"));
        assertThat(page.locator("h1")).hasText("Runs");
        return page;
    }
}
