package org.glyphery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/// Whether whoever cannot see a page hears what its pictures show: each canvas, SVG and image has a
/// name of its own, is part of something that has one, or is kept from screen readers. Axe does not
/// ask this of a canvas.
final class PictureNames {

    private static final String NAMELESS =
            """
            () => {
                const found = [];
                const above = node => node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentElement;
                const chain = node => node ? [node, ...chain(above(node))] : [];
                const label = node => (node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? '').trim();
                const title = node => node.querySelector(':scope > title')?.textContent.trim() ?? '';
                const says = name => name !== '' && !/^(a |the )?(picture|image|canvas|chart|plot|graphic)s?$/i.test(name);
                const isOne = node => node.matches('[role=img], [role=application], button, a, summary, label');
                const isNamed = node => says(label(node)) || says(title(node))
                    || (isOne(node) && node.matches('button, a, summary, label') && says(node.innerText.trim()));
                const look = root => root.querySelectorAll('*').forEach(node => {
                    if (node.shadowRoot) look(node.shadowRoot);
                    if (!node.matches('canvas, svg, img, [role=img]') || node.getClientRects().length === 0) return;
                    const path = chain(node);
                    if (path.some(each => each.getAttribute('aria-hidden') === 'true')) return;
                    if (isNamed(node) || path.some(each => isOne(each) && isNamed(each))) return;
                    found.push(path.slice(0, 4).map(each => each.cloneNode(false).outerHTML).reverse().join(' '));
                });
                look(document);
                return found;
            }
            """;

    private PictureNames() {}

    static void check(Page page) {
        assertThat((List<?>) page.evaluate(NAMELESS)).as("pictures that say nothing").isEmpty();
    }
}
