package org.glyphery.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glyphery.plot.LinePlot.AxisMark;

/// The marked places of a horizontal axis: dotted lines, with names above them in as many rows as
/// keep them apart.
final class MarkNames {

    private static final double ROW = 16;
    private static final double GAP = 10;
    private static final double LONGEST = 260;

    private final List<Placed> placed = new ArrayList<>();
    private final List<Double> rowEnds = new ArrayList<>();
    private final double top;

    /// @param x of the mark, and of the beginning of its name
    private record Placed(double x, double begin, String name, int row) {}

    /// @param plane whose top is that of the names
    MarkNames(List<AxisMark> marks, Scale scale, Plane plane) {
        top = plane.top();
        marks.stream()
                .filter(mark -> scale.share(mark.x()) >= 0 && scale.share(mark.x()) <= 1)
                .sorted(Comparator.comparingDouble(AxisMark::x))
                .forEach(mark -> place(mark, plane.x(scale.share(mark.x())), plane));
    }

    private void place(AxisMark mark, double x, Plane plane) {
        String name = Lettering.TEXT.shortened(mark.name(), LONGEST);
        double width = Lettering.TEXT.width(name);
        double last = plane.right() + 14 - width;
        double begin = Math.max(plane.left(), Math.min(x - width / 2, last));
        int row = 0;
        while (row < rowEnds.size() && rowEnds.get(row) + GAP > begin) {
            row++;
        }
        if (row == rowEnds.size()) rowEnds.add(0.0);
        rowEnds.set(row, begin + width);
        placed.add(new Placed(x, begin, name, row));
    }

    double height() {
        return ROW * rowEnds.size();
    }

    /// The first row is the lowest, so that no line crosses a name of its own row.
    void draw(Canvas canvas, double bottom) {
        for (Placed mark : placed) {
            double base = top + height() - ROW * mark.row();
            canvas.line("mark", mark.x(), base, mark.x(), bottom);
        }
        for (Placed mark : placed) {
            double base = top + height() - ROW * mark.row();
            double middle = mark.begin() + Lettering.TEXT.width(mark.name()) / 2;
            canvas.haloed("soft middle mark-name", middle, base - 4, mark.name());
        }
    }
}
