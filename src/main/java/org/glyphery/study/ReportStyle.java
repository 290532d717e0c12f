package org.glyphery.study;

/// The style of a report: a paper, on screens light and dark, and on upright A4.
final class ReportStyle {

    static final String CSS =
            """
            :root { color-scheme: light dark; --paper: light-dark(#fbfaf7, #15151a); --sheet: light-dark(#ffffff, #1e1e25);
              --ink: light-dark(#1c1b22, #eeecf4); --soft: light-dark(#64626f, #a3a0b1); --line: light-dark(#e4e1da, #33323d);
              --accent: light-dark(#2747c7, #8ea6ff); }
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--paper); color: var(--ink); counter-reset: figure table;
              font: 16px/1.5 'Source Serif 4', Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, 'Times New Roman', serif; }
            main { max-width: 920px; margin: 24px auto 64px; padding: 48px clamp(18px, 6vw, 72px); background: var(--sheet);
              border: 1px solid var(--line); }
            .kind, h2, h3, table, pre, figcaption, .caption { font-family: 'Instrument Sans', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
            .kind { margin: 0; color: var(--soft); font-size: 12px; letter-spacing: .08em; text-transform: uppercase; }
            h1 { font-size: 34px; line-height: 1.15; letter-spacing: -.01em; margin: 4px 0 10px; }
            .question { font-size: 18px; font-style: italic; color: var(--soft); margin: 0 0 24px; padding-bottom: 20px; border-bottom: 1px solid var(--line); }
            h2 { font-size: 15px; margin: 32px 0 8px; break-after: avoid; }
            p { margin: 0 0 10px; overflow-wrap: anywhere; hyphens: auto; }
            .claim { font-size: 26px; line-height: 1.2; margin: 6px 0; text-wrap: balance; hyphens: manual; }
            .claim b { color: var(--accent); }
            .evidence { color: var(--soft); font-size: 14px; }
            .figures { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: 14px 18px; margin: 14px 0; }
            figure { grid-column: span 12; margin: 0; break-inside: avoid; }
            figure.half { grid-column: span 6; }
            figure.half:last-child:nth-child(odd) { grid-column: 4 / span 6; }
            figure.quarter { grid-column: span 3; }
            figure svg { display: block; width: 100%; height: auto; }
            figcaption, .caption { color: var(--soft); font-size: 13px; line-height: 1.35; }
            figcaption::before { counter-increment: figure; content: 'Figure ' counter(figure) '. '; color: var(--ink); font-weight: 600; }
            .scroll { overflow-x: auto; margin: 10px 0; }
            table { width: 100%; border-collapse: collapse; border-block: 1.5px solid var(--ink); font-variant-numeric: tabular-nums; font-size: 12.5px; line-height: 1.35; }
            th, td { padding: 3px 10px 3px 0; text-align: right; vertical-align: top; }
            thead th { border-bottom: 1px solid var(--ink); color: var(--soft); font-weight: 500; vertical-align: bottom; min-width: 9ch; }
            tbody tr + tr > * { border-top: 1px solid var(--line); }
            th:first-child, td:first-child { text-align: left; }
            th:last-child, td:last-child { padding-right: 0; }
            tbody th { font-weight: 500; }
            tr { break-inside: avoid; }
            .pairs { columns: 2 300px; column-gap: 28px; }
            .pairs td { overflow-wrap: anywhere; }
            .columns { columns: 2 300px; column-gap: 28px; }
            .columns h2 { column-span: all; }
            .columns .scroll, .columns p { break-inside: avoid; }
            .columns p { break-after: avoid; }
            .hash { font-size: 10.5px; overflow-wrap: anywhere; }
            pre { border: 1px solid var(--line); padding: 8px 12px; overflow-x: auto; font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 12px; }
            @media (width < 620px) { figure.half, figure.quarter, figure.half:last-child { grid-column: 1 / -1 !important; } .claim { font-size: 21px; } }
            @page { size: A4 portrait; margin: 11mm 14mm; }
            @media print {
              :root { color-scheme: light; }
              body { background: none; font-size: 8.5pt; line-height: 1.33; }
              main { max-width: none; margin: 0; padding: 0; border: 0; background: none; }
              h1 { font-size: 20pt; }
              h2 { font-size: 9pt; margin: 7pt 0 2pt; }
              p { margin-bottom: 3pt; }
              .question { font-size: 10.5pt; margin-bottom: 8pt; padding-bottom: 7pt; }
              .claim { font-size: 13pt; }
              .evidence, figcaption, .caption { font-size: 7.5pt; }
              .figures { gap: 6pt 10pt; margin: 6pt 0; }
              table { font-size: 6.4pt; line-height: 1.25; }
              th, td { padding: .7pt 4pt .7pt 0; }
              thead th { min-width: 0; }
              tbody th { min-width: 21ch; }
              .scroll { overflow: visible; margin: 4pt 0; }
              .hash { font-size: 5.2pt; }
              pre { padding: 3pt 5pt; font-size: 7pt; white-space: pre-wrap; overflow-wrap: anywhere; }
              .columns, .pairs { columns: 2; column-gap: 14pt; }
            }
            """;

    private ReportStyle() {}
}
