package org.glyphery.plot;

import java.util.List;

/// The page's colours, for paper and daylight or for the dark.
///
/// @param lines after the last they begin again
record Palette(
        String ink,
        String soft,
        String line,
        String sheet,
        String zero,
        String positive,
        String negative,
        List<String> lines) {

    static final Palette LIGHT =
            new Palette(
                    "#1c1b22",
                    "#64626f",
                    "#e4e1da",
                    "#ffffff",
                    "#f4f2ed",
                    "#2747c7",
                    "#a85008",
                    List.of(
                            "#2747c7", "#a85008", "#1b7a4b", "#8437a8", "#0f7f8c", "#b3264f",
                            "#75670a", "#5a5a66", "#c2478f", "#3d6b1f"));

    static final Palette DARK =
            new Palette(
                    "#eeecf4",
                    "#a3a0b1",
                    "#33323d",
                    "#1e1e25",
                    "#2a2a33",
                    "#8ea6ff",
                    "#f0a35e",
                    List.of(
                            "#8ea6ff", "#f0a35e", "#63c896", "#c791e6", "#5cc4d0", "#f08aa8",
                            "#d3c257", "#b9b9c6", "#f09ac9", "#a3d37c"));

    /// The scale of maps has so many colours on each side of zero.
    static final int LEVELS = 20;

    /// Sizes in the units of the view box, which are pixels at full width.
    private static final String SHAPES =
            """
            .gp{font:12px 'Instrument Sans',system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;\
            font-variant-numeric:tabular-nums;height:auto;max-width:100%;forced-color-adjust:none}
            .gp .title{font-size:15px;font-weight:600}.gp .strong{font-weight:600}
            .gp .end{text-anchor:end}.gp .middle{text-anchor:middle}
            .gp .grid,.gp .rule,.gp .frame{stroke-width:1}.gp .frame{fill:none}
            .gp .mark,.gp .front{fill:none;stroke-width:1.2;stroke-dasharray:3 4}
            .gp .trace{fill:none;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
            .gp .fine{stroke-width:1.2}.gp .behind{stroke-width:1;opacity:.35}
            .gp .dashed{stroke-dasharray:6 5}.gp .dotted{stroke-dasharray:1 5}
            .gp .ring{stroke-width:2.5}.gp .halo{stroke-width:4;stroke-linejoin:round}
            .gp .map{shape-rendering:crispEdges}.gp .band{opacity:.1}
            """;

    /// Paper is never dark.
    private static final String DARK_MEDIUM = "@media screen and (prefers-color-scheme:dark)";

    /// The same in every plot, so that many of them in one page do not disturb each other. Each
    /// colour is a rule of its own: not every viewer knows variables.
    static final String STYLE = SHAPES + LIGHT.rules() + DARK_MEDIUM + "{\n" + DARK.rules() + "}\n";

    /// The style of the levels of maps.
    static final String LEVELS_STYLE =
            LIGHT.levelRules() + DARK_MEDIUM + "{\n" + DARK.levelRules() + "}\n";

    /// The class of a level from `-LEVELS` to `LEVELS`.
    static String level(int level) {
        if (level == 0) return "z";
        return (level < 0 ? "n" : "p") + Math.abs(level);
    }

    private String rules() {
        var rules = new StringBuilder();
        rules.append(rule("ink", "fill", ink)).append(rule("soft", "fill", soft));
        rules.append(rule("sheet", "fill", sheet));
        rules.append(".gp .halo{fill:%s;stroke:%s}".formatted(sheet, sheet));
        rules.append(rule("grid,.gp .frame", "stroke", line));
        rules.append(rule("rule,.gp .mark,.gp .front,.gp .soft-ring", "stroke", soft)).append('\n');
        for (int index = 0; index < lines.size(); index++) {
            rules.append(rule("s" + (index + 1), "stroke", lines.get(index)));
            rules.append(rule("f" + (index + 1), "fill", lines.get(index)));
        }
        return rules.append('\n').toString();
    }

    private String levelRules() {
        var rules = new StringBuilder();
        for (int level = -LEVELS; level <= LEVELS; level++) {
            String end = level < 0 ? negative : positive;
            String colour = mixed(zero, end, (double) Math.abs(level) / LEVELS);
            rules.append(rule(level(level), "fill", colour));
        }
        return rules.append('\n').toString();
    }

    private static String rule(String name, String what, String colour) {
        return ".gp ." + name + "{" + what + ":" + colour + "}";
    }

    /// @param share of the second colour, from 0 to 1
    static String mixed(String first, String second, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = (Integer.parseInt(first, 1, 7, 16) >> shift) & 0xff;
            int to = (Integer.parseInt(second, 1, 7, 16) >> shift) & 0xff;
            mixed = (mixed << 8) | (int) Math.round(from + share * (to - from));
        }
        return "#%06x".formatted(mixed);
    }
}
