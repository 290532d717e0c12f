package org.glyphery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `./mvnw -Pbench` measures everything, `./mvnw -Pbench -Dbench=strokes` a part of it; the report
/// is printed last.
final class Bench {

    private enum Part {
        SPEED,
        LATENCY,
        STROKES;

        Section measured() throws InterruptedException {
            return switch (this) {
                case SPEED -> new Speed().measured();
                case LATENCY -> new Latency().measured();
                case STROKES -> new Strokes().measured();
            };
        }
    }

    private Bench() {}

    /// @param arguments a part's name, or `all`
    static void main(String[] arguments) throws InterruptedException {
        var machine = Machine.now();
        List<Section> sections = new ArrayList<>();
        for (Part part : parts(arguments[0])) {
            sections.add(part.measured());
        }
        System.out.println("\n## Benchmark\n\n" + machine.sentence() + "\n");
        sections.forEach(section -> System.out.println(section.markdown()));
    }

    private static List<Part> parts(String name) {
        return name.equals("all")
                ? List.of(Part.values())
                : List.of(Part.valueOf(name.toUpperCase(Locale.ROOT)));
    }
}
