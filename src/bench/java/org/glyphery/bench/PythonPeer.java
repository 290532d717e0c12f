package org.glyphery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// PyTorch as a Python user has it, where this machine has a Python with torch: `python3`, or what
/// `-Dpython` names.
///
/// @param version of PyTorch
record PythonPeer(String python, String version) {

    private static final String SCRIPT = "src/bench/python/train.py";
    private static final String MNIST = "data/mnist";

    static Optional<PythonPeer> found() throws InterruptedException {
        String python = System.getProperty("python", "");
        String program = python.isBlank() ? "python3" : python;
        try {
            Process process =
                    new ProcessBuilder(program, "-c", "import torch; print(torch.__version__)")
                            .redirectError(Redirect.DISCARD)
                            .start();
            String version;
            try (var output = process.getInputStream()) {
                version = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
            }
            return process.waitFor() == 0
                    ? Optional.of(new PythonPeer(program, version))
                    : Optional.empty();
        } catch (IOException e) {
            if (python.isBlank()) return Optional.empty();
            throw new UncheckedIOException("No Python answers at -Dpython=" + python, e);
        }
    }

    List<String> command(StandardNetwork standard) {
        return List.of(
                python, SCRIPT, standard.name(), Integer.toString(standard.batchSize()), MNIST);
    }
}
