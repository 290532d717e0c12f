package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The Runs page as people use it. A row is found by all that a screen reader reads of it.
record RunsPage(Page page) {

    /// @param address from `/runs` on
    static RunsPage open(BrowserContext context, RunningGlyphery glyphery, String address) {
        var page = context.newPage();
        page.navigate(glyphery.address(address));
        assertThat(page.locator("h1")).hasText("Runs");
        return new RunsPage(page);
    }

    /// @param parts in the order of the columns
    Locator row(String... parts) {
        var signs = Stream.of(parts).map(part -> part.replaceAll("[^\\w ,-]", ".")).toList();
        var name = Pattern.compile(String.join(".*", signs), Pattern.DOTALL);
        return page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(name));
    }

    void shows(String... parts) {
        assertThat(row(parts)).hasCount(1);
    }

    void showsNot(String... parts) {
        assertThat(row(parts)).hasCount(0);
    }

    /// The queue, in its order.
    Locator waiting() {
        return page.locator(".queue li");
    }

    void press(String label) {
        page.bringToFront();
        button(label).click();
    }

    /// Does something with one run: what its menu has, in words that name the run.
    void act(String label, String run) {
        page.bringToFront();
        button("Menu of " + run).click();
        item(label).click();
    }

    /// An entry of the menu that is open.
    Locator item(String label) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /// Opens what else can be done with the runs that are chosen.
    void openMore() {
        page.locator(".many summary").click();
    }

    Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /// Chooses a run at the row's left end, where its check box stands, which is no part of the row
    /// to the browser's driver.
    void choose(String run) {
        row(run).scrollIntoViewIfNeeded();
        double middle = row(run).boundingBox().height / 2;
        row(run).click(new Locator.ClickOptions().setPosition(24, middle).setForce(true));
        assertThat(row(run)).hasAttribute("aria-selected", "true");
    }

    void sortBy(String heading) {
        page.locator("vaadin-grid-sorter", new Page.LocatorOptions().setHasText(heading)).click();
    }

    void tick(String toggle) {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(toggle).setExact(true))
                .click();
    }

    void search(String text) {
        page.locator("input[type=search]").fill(text);
    }

    void addFilter(String field, String comparison, String value) {
        var form = page.locator(".filter-form");
        if (!form.isVisible()) press("Add a filter");
        form.getByLabel("Field").selectOption(field);
        form.getByLabel("Comparison").selectOption(comparison);
        form.getByLabel("Value").fill(value);
        press("Add this filter");
    }

    /// @param parameters in any order
    void awaitAddress(String... parameters) {
        page.waitForURL(address -> parameters(address).equals(Set.of(parameters)));
    }

    private static Set<String> parameters(String address) {
        var query = URI.create(address).getQuery();
        return query == null ? Set.of() : Set.of(query.split("&"));
    }
}
