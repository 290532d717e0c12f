package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.glyphery.synthetic.DigitForm;
import org.glyphery.synthetic.DigitForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The forms of synthetic digits on their page.
class DigitFormsTest extends BrowserTest {

    private static final String PICTURE =
            "row =>"
                + " row.querySelector('picture-sheet').shadowRoot.querySelector('canvas').toDataURL()";

    @AfterEach
    void delete() {
        context().request().delete(glyphery.address("/api/datasets/straight-hands"));
    }

    @Test
    void forms_are_drawn_anew_as_hands_change_and_what_one_likes_becomes_a_dataset() {
        var page = context().newPage();
        page.navigate(glyphery.address("/data/synthetic-digits"));
        var rows = page.locator(".digit-form");
        assertThat(rows).hasCount(DigitForms.all().size());
        Locator barred = rows.filter(new Locator.FilterOptions().setHasText("7 with a bar"));
        assertThat(barred.locator("canvas")).hasCount(8);
        Object before = barred.evaluate(PICTURE);

        page.getByLabel("slant", new Page.GetByLabelOptions().setExact(true)).fill("0");
        assertThat(page.locator(".digit-forms")).containsText("× 0.0");
        page.waitForCondition(() -> !before.equals(barred.evaluate(PICTURE)));

        for (DigitForm form : DigitForms.of(7)) box(rows, form.title()).uncheck();
        store(page, "straight-hands");
        assertThat(page.locator(".digit-forms")).containsText("forms of 7");

        box(rows, "7 with a bar").check();
        store(page, "straight-hands");
        page.waitForURL(Pattern.compile("/data/straight-hands"));
        assertThat(page.locator("h1")).hasText("straight-hands");
        assertThat(page.locator(".data-head")).containsText("20,000 pictures to train on");
    }

    private static Locator box(Locator rows, String form) {
        return rows.getByLabel(form, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void store(Page page, String name) {
        page.getByLabel("Name of the dataset").fill(name);
        page.getByText("Store as a dataset").click();
    }
}
