package org.glyphery.image;

/// The ink on a picture, freed from paper, light and dust: 0 is paper, 1 is ink.
final class InkPlane {

    private final int height;
    private final int width;
    private final float[] pixels;

    /// Keeps the array, `[height, width]` row by row.
    InkPlane(int height, int width, float[] pixels) {
        this.height = height;
        this.width = width;
        this.pixels = pixels;
    }

    /// The ink of some places, with the soft edges near them.
    ///
    /// @param shares how much ink lies at each place, `[height, width]`
    static InkPlane near(boolean[] own, float[] shares, int width) {
        boolean[] near = NearInk.of(own, width);
        var pixels = new float[near.length];
        for (int i = 0; i < pixels.length; i++) if (near[i]) pixels[i] = shares[i];
        return new InkPlane(pixels.length / width, width, pixels);
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    /// Its own, not a copy.
    float[] pixels() {
        return pixels;
    }

    /// The smallest box that holds all ink darker than this.
    InkBox box(float faintest) {
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] <= faintest) continue;
            left = Math.min(left, i % width);
            right = Math.max(right, i % width + 1);
            top = Math.min(top, i / width);
            bottom = Math.max(bottom, i / width + 1);
        }
        return new InkBox(left, top, right, bottom);
    }

    double centreOfMassX() {
        return centreOfMass(1, width);
    }

    double centreOfMassY() {
        return centreOfMass(width, height);
    }

    private double centreOfMass(int stride, int count) {
        double mass = 0;
        double moment = 0;
        for (int i = 0; i < pixels.length; i++) {
            int place = i / stride % count;
            mass += pixels[i];
            moment += pixels[i] * (place + 0.5);
        }
        return moment / mass;
    }

    /// The mean width of the strokes: twice their area over the length of their edges, which is the
    /// sum of all slopes.
    double strokeWidth() {
        double area = 0;
        double edges = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double own = pixels[y * width + x];
                double slopeX = (x + 1 < width ? pixels[y * width + x + 1] : 0) - own;
                double slopeY = (y + 1 < height ? pixels[(y + 1) * width + x] : 0) - own;
                area += own;
                edges += Math.sqrt(slopeX * slopeX + slopeY * slopeY);
            }
        }
        return edges > 0 ? 2 * area / edges : 0;
    }

    /// Every stroke wider by this many pixels on each side: the grey dilation by a disc with a soft
    /// rim.
    InkPlane grown(double radius) {
        if (radius <= 0) return this;
        int reach = (int) Math.ceil(radius);
        var wider = new float[pixels.length];
        for (int stepY = -reach; stepY <= reach; stepY++) {
            for (int stepX = -reach; stepX <= reach; stepX++) {
                double share = Math.clamp(radius + 1 - Math.hypot(stepX, stepY), 0, 1);
                if (share > 0) spread(wider, stepX, stepY, (float) share);
            }
        }
        return new InkPlane(height, width, wider);
    }

    private void spread(float[] wider, int stepX, int stepY, float share) {
        for (int y = Math.max(0, -stepY); y < Math.min(height, height - stepY); y++) {
            for (int x = Math.max(0, -stepX); x < Math.min(width, width - stepX); x++) {
                int to = (y + stepY) * width + x + stepX;
                wider[to] = Math.max(wider[to], share * pixels[y * width + x]);
            }
        }
    }

    /// The plane with the darkest place full ink again, after averaging has made thin strokes
    /// faint.
    InkPlane darkened() {
        float darkest = 0;
        for (float pixel : pixels) darkest = Math.max(darkest, pixel);
        if (darkest == 0 || darkest == 1) return this;
        var darkened = pixels.clone();
        for (int i = 0; i < darkened.length; i++) darkened[i] /= darkest;
        return new InkPlane(height, width, darkened);
    }
}
