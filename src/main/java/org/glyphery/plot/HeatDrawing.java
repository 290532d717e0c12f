package org.glyphery.plot;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glyphery.plot.HeatMaps.MapRow;

/// [HeatMaps] as SVG: of each map one path a colour, of runs of cells that have it.
final class HeatDrawing {

    private static final double GAP = 10;
    private static final double NAME = 18;
    private static final double ROW_NAME = 22;

    /// More side by side would be too small to be seen.
    private static final int COLUMNS = 10;

    /// Fewer need not be larger.
    private static final double LARGEST = 112;

    private final HeatMaps plot;
    private final int columns;
    private final double inside;
    private final double side;
    private final Canvas canvas;

    HeatDrawing(HeatMaps plot, PlotFormat format) {
        this.plot = plot;
        canvas = new Canvas(format);
        inside = canvas.width() - 2 * Canvas.MARGIN;
        int most = plot.rows().stream().mapToInt(row -> row.maps().size()).max().orElse(1);
        columns = Math.clamp(most, 1, COLUMNS);
        side = Math.min(LARGEST, (inside + GAP) / columns - GAP);
    }

    String svg() {
        double y = new Head(plot.label(), List.of()).draw(canvas);
        if (plot.rows().stream().allMatch(row -> row.maps().isEmpty())) {
            new Plane(Canvas.MARGIN, y, canvas.width() - Canvas.MARGIN, y + 100).sayNothing(canvas);
            y += 100;
        } else {
            y = new HeatScale(plot.largest()).draw(canvas, y + 2);
            for (MapRow row : plot.rows()) {
                y = draw(row, y);
            }
        }
        String style = Palette.STYLE + Palette.LEVELS_STYLE;
        return canvas.svg(plot.label(), canvas.width(), y + 6, style);
    }

    /// Draws a row, and tells where what is below it may begin.
    private double draw(MapRow row, double top) {
        double y = top;
        if (!row.name().isEmpty()) {
            String name = Lettering.TEXT.shortened(row.name(), 0.9 * inside);
            canvas.text("ink strong row-name", Canvas.MARGIN, y + 14, name);
            y += ROW_NAME;
        }
        for (int first = 0; first < row.maps().size(); first += columns) {
            int last = Math.min(first + columns, row.maps().size());
            y = drawLine(row.maps().subList(first, last), y);
        }
        return y + 4;
    }

    private double drawLine(List<HeatMaps.Map> maps, double top) {
        double tallest = maps.stream().mapToDouble(map -> map.height() * unit(map)).max().orElse(0);
        boolean named = maps.stream().anyMatch(map -> !map.name().isEmpty());
        for (int index = 0; index < maps.size(); index++) {
            HeatMaps.Map map = maps.get(index);
            double x = Canvas.MARGIN + index * (side + GAP);
            draw(map, x, top);
            String name = Lettering.TEXT.shortened(map.name(), side + GAP - 4);
            double middle = x + map.width() * unit(map) / 2;
            if (!name.isEmpty()) {
                canvas.text("soft middle map-name", middle, top + tallest + 15, name);
            }
        }
        return top + tallest + (named ? NAME : 0) + GAP;
    }

    /// Length of a cell's side: half a pixel's multiple where it can be, so that cells are alike.
    private double unit(HeatMaps.Map map) {
        double unit = side / Math.max(map.height(), map.width());
        return unit < 1 ? unit : Math.floor(2 * unit) / 2;
    }

    private void draw(HeatMaps.Map map, double x, double y) {
        double unit = unit(map);
        canvas.open("map", x, y, unit);
        paths(map).forEach((level, steps) -> canvas.path(Palette.level(level), steps));
        canvas.close();
        canvas.rectangle(
                "frame", x - 0.5, y - 0.5, map.width() * unit + 1, map.height() * unit + 1);
    }

    private SortedMap<Integer, StringBuilder> paths(HeatMaps.Map map) {
        SortedMap<Integer, StringBuilder> paths = new TreeMap<>();
        var scale = new HeatScale(plot.largest());
        for (int row = 0; row < map.height(); row++) {
            int begin = 0;
            for (int column = 1; column <= map.width(); column++) {
                double value = map.values().get(row * map.width() + begin);
                if (column < map.width()
                        && scale.alike(value, map.values().get(row * map.width() + column))) {
                    continue;
                }
                if (Double.isFinite(value)) {
                    run(
                            paths.computeIfAbsent(scale.level(value), _ -> new StringBuilder()),
                            begin,
                            row,
                            column - begin);
                }
                begin = column;
            }
        }
        return paths;
    }

    private static void run(StringBuilder steps, int x, int y, int cells) {
        steps.append('M').append(x).append(' ').append(y);
        steps.append('h').append(cells).append("v1H").append(x);
    }
}
