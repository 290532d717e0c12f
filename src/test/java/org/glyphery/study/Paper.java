package org.glyphery.study;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.glyphery.ui.Browser;

/// A printer that a browser prints to.
final class Paper {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    private Paper() {}

    /// The number of sheets that a page of HTML takes, of the size that it asks for.
    static int sheets(String html) {
        try (var context = Browser.shared().newContext()) {
            Page page = context.newPage();
            page.setContent(html);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            String text = new String(pdf, StandardCharsets.ISO_8859_1);
            return Math.toIntExact(SHEET.matcher(text).results().count());
        }
    }
}
