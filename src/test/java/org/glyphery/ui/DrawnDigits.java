package org.glyphery.ui;

import java.util.ArrayList;
import java.util.List;

/// Ten digits as a calm hand draws them, strokes of points in a square of side 1, y downwards.
public final class DrawnDigits {

    /// A place in the square.
    public record Point(double x, double y) {}

    private DrawnDigits() {}

    /// The strokes of a digit, in the order in which they are drawn.
    public static List<List<Point>> strokes(int digit) {
        return switch (digit) {
            case 0 -> List.of(arc(0.5, 0.5, 0.2, 0.3, -90, -450));
            case 1 -> List.of(line(0.52, 0.2, 0.48, 0.8));
            case 2 ->
                    List.of(
                            joined(
                                    List.of(
                                            arc(0.5, 0.35, 0.18, 0.15, -170, 45),
                                            line(0.62, 0.46, 0.32, 0.78),
                                            line(0.32, 0.78, 0.7, 0.78))));
            case 3 ->
                    List.of(
                            joined(
                                    List.of(
                                            arc(0.48, 0.35, 0.17, 0.15, -150, 90),
                                            arc(0.48, 0.65, 0.2, 0.15, -90, 150))));
            case 4 ->
                    List.of(
                            joined(List.of(line(0.4, 0.2, 0.3, 0.55), line(0.3, 0.55, 0.7, 0.55))),
                            line(0.62, 0.22, 0.6, 0.82));
            case 5 ->
                    List.of(
                            joined(
                                    List.of(
                                            line(0.38, 0.22, 0.36, 0.47),
                                            arc(0.46, 0.62, 0.19, 0.17, -110, 140))),
                            line(0.38, 0.22, 0.68, 0.21));
            case 6 ->
                    List.of(
                            joined(
                                    List.of(
                                            line(0.6, 0.2, 0.42, 0.42),
                                            line(0.42, 0.42, 0.34, 0.62),
                                            arc(0.5, 0.65, 0.16, 0.15, -180, -540))));
            case 7 ->
                    List.of(
                            joined(
                                    List.of(
                                            line(0.3, 0.24, 0.7, 0.24),
                                            line(0.7, 0.24, 0.45, 0.8))));
            case 8 ->
                    List.of(
                            joined(
                                    List.of(
                                            arc(0.5, 0.35, 0.15, 0.14, 90, -270),
                                            arc(0.5, 0.65, 0.18, 0.16, -90, 270))));
            case 9 ->
                    List.of(
                            joined(
                                    List.of(
                                            arc(0.48, 0.36, 0.16, 0.15, 0, -360),
                                            line(0.64, 0.36, 0.58, 0.82))));
            default -> throw new IllegalArgumentException("No digit " + digit);
        };
    }

    private static List<Point> line(double fromX, double fromY, double toX, double toY) {
        var points = new ArrayList<Point>();
        for (int step = 0; step <= 12; step++) {
            double part = step / 12.0;
            points.add(new Point(fromX + part * (toX - fromX), fromY + part * (toY - fromY)));
        }
        return points;
    }

    /// @param from degrees, 0 is right, 90 is down
    private static List<Point> arc(
            double x, double y, double radiusX, double radiusY, double from, double to) {
        var points = new ArrayList<Point>();
        for (int step = 0; step <= 30; step++) {
            double angle = Math.toRadians(from + (to - from) * step / 30);
            points.add(new Point(x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle)));
        }
        return points;
    }

    private static List<Point> joined(List<List<Point>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
