package org.glyphery.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.training.TrainingEvent.StepLoss;

/// Losses by step as a text, a line a step below a heading.
final class LossLines {

    private static final String HEADING = "step,cross-entropy\n";

    private LossLines() {}

    static String text(List<StepLoss> losses) {
        return losses.stream()
                .map(loss -> loss.step() + "," + loss.loss() + "\n")
                .collect(Collectors.joining("", HEADING, ""));
    }

    /// @throws UncheckedIOException if the file was cut short
    static List<StepLoss> read(Path file) {
        try {
            String text = Files.readString(file);
            if (!text.endsWith("\n")) throw new IOException("The last line is cut short");
            return text.lines().skip(1).map(LossLines::loss).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new UncheckedIOException(new IOException("A line is damaged", e));
        }
    }

    private static StepLoss loss(String line) {
        int comma = line.indexOf(',');
        return new StepLoss(
                Long.parseLong(line.substring(0, comma)),
                Double.parseDouble(line.substring(comma + 1)));
    }
}
