package org.glyphery.image;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glyphery.InvalidSetting;

/// What every picture of a dataset measures, `[height, width, channels]`, channels last.
public record PictureShape(int height, int width, int channels) {

    /// The shape of MNIST's pictures and of what the drawing pad makes.
    public static final PictureShape MNIST = new PictureShape(28, 28, 1);

    static final int LARGEST_SIDE = 4096;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})x(\\d{1,4})(?:x(\\d{1,2}))?");

    public PictureShape {
        requireSide("picture height", height);
        requireSide("picture width", width);
        if (channels < 1 || channels > 64) {
            throw new InvalidSetting("picture channels", "from 1 to 64", channels);
        }
    }

    /// The shape that addresses and commands write as HEIGHTxWIDTH or HEIGHTxWIDTHxCHANNELS.
    ///
    /// @throws InvalidSetting if it is none
    public static PictureShape read(String written) {
        Matcher sides = WRITTEN.matcher(written);
        if (!sides.matches()) {
            throw new InvalidSetting(
                    "shape", "HEIGHTxWIDTH or HEIGHTxWIDTHxCHANNELS", "\"" + written + "\"");
        }
        String channels = sides.group(3);
        return new PictureShape(
                Integer.parseInt(sides.group(1)),
                Integer.parseInt(sides.group(2)),
                channels == null ? 1 : Integer.parseInt(channels));
    }

    private static void requireSide(String name, int side) {
        if (side < 1 || side > LARGEST_SIDE) {
            throw new InvalidSetting(name, "from 1 to " + LARGEST_SIDE, side);
        }
    }

    /// Numbers in one picture: `height * width * channels`.
    public int pixels() {
        return height * width * channels;
    }

    /// The mean of each channel of a picture `[height, width, channels]` that begins there.
    public float[] meanColour(float[] pictures, int offset) {
        double[] sums = new double[channels];
        for (int index = 0; index < pixels(); index++) {
            sums[index % channels] += pictures[offset + index];
        }
        float[] mean = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            mean[channel] = (float) (sums[channel] * channels / pixels());
        }
        return mean;
    }

    @Override
    public String toString() {
        return "%dx%dx%d".formatted(height, width, channels);
    }
}
