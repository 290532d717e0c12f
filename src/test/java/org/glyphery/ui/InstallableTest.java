package org.glyphery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The manifest as a browser reads it from the page.
class InstallableTest extends BrowserTest {

    @Test
    void a_browser_reads_the_manifest_without_a_fault_and_finds_its_icons() {
        var page = context().newPage();
        page.navigate(glyphery.address("/serving"));
        var browser = context().newCDPSession(page);
        var read = browser.send("Page.getAppManifest");
        assertThat(read.get("url").getAsString())
                .isEqualTo(glyphery.address("/manifest.webmanifest"));
        assertThat(read.getAsJsonArray("errors")).isEmpty();
        Object sizes =
                page.evaluate(
                        """
                        async () => {
                          const manifest = await (await fetch('manifest.webmanifest')).json();
                          const sizes = [];
                          for (const { src } of manifest.icons.filter(each => each.type === 'image/png')) {
                            const image = new Image();
                            image.src = src;
                            await image.decode();
                            sizes.push(image.naturalWidth);
                          }
                          return sizes.join(' ');
                        }\
                        """);
        assertThat(sizes).isEqualTo("192 512 512");
        assertThat(page.locator("meta[name=theme-color]").count()).isEqualTo(2);
    }
}
