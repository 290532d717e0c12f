package org.glyphery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// `./mvnw -Pbench` measures everything, `./mvnw -Pbench -Dbench=strokes` a part of it; the report
/// is printed last. What soaks is not part of everything, since it takes minutes by itself, nor is
/// what trains a network that the program comes with.
final class Bench {

    private enum Part {
        SPEED,
        LATENCY,
        STROKES,
        HAND,
        STRANGERS,
        NUMBERS,
        PAGE,
        ANSWERS,
        INSIDE,
        SNAPSHOTS,
        GLIMPSES,
        PROBES,
        RUNS,
        COMPARE,
        WALL,
        IMPORTS,
        LABELS,
        SERVED,
        CLASSROOM,
        SLOW,
        WHOLENESS,
        SOAK;

        /// Whether it is measured where everything is.
        boolean isOfAll() {
            return this != WHOLENESS && this != SOAK;
        }

        Section measured() throws InterruptedException {
            return switch (this) {
                case SPEED -> new Speed().measured();
                case LATENCY -> new Latency().measured();
                case STROKES -> new Strokes().measured();
                case HAND -> new LearnedHand().measured();
                case STRANGERS -> new StrangeDrawings().measured();
                case NUMBERS -> new SplitNumbers().measured();
                case PAGE -> new PageLatency().measured();
                case ANSWERS -> new PageAnswers().measured();
                case INSIDE -> new Insights().measured();
                case SNAPSHOTS -> new SnapshotCost().measured();
                case GLIMPSES -> new GlimpseCost().measured();
                case PROBES -> new ProbeMemory().measured();
                case RUNS -> new RunsList().measured();
                case COMPARE -> new ComparedMany().measured();
                case WALL -> new PictureWalls().measured();
                case IMPORTS -> new DatasetTimes().measured();
                case LABELS -> new KnownLabelErrors().measured();
                case SERVED -> new Served().measured();
                case CLASSROOM -> new Classroom().measured();
                case SLOW -> new SlowNetwork().measured();
                case WHOLENESS -> new Wholeness().measured();
                case SOAK -> new Soak().measured();
            };
        }
    }

    private Bench() {}

    /// @param arguments a part's name, or `all`
    static void main(String[] arguments) throws InterruptedException {
        var machine = Machine.now();
        List<Part> parts = parts(arguments[0]);
        if (parts.isEmpty()) {
            System.err.printf(
                    "There is no benchmark named %s. Choose -Dbench=all, speed, latency, strokes,"
                        + " hand, strangers, numbers, page, answers, inside, snapshots, glimpses,"
                        + " probes, runs, compare, wall, imports, labels, served, classroom, slow,"
                        + " wholeness or soak.%n",
                    arguments[0]);
            System.exit(1);
        }
        List<Section> sections = new ArrayList<>();
        for (Part part : parts) {
            sections.add(part.measured());
        }
        System.out.println("\n## Benchmark\n\n" + machine.sentence() + "\n");
        sections.forEach(section -> System.out.println(section.markdown()));
        System.exit(0); // the page's server and browser would keep the process alive
    }

    private static List<Part> parts(String name) {
        if (name.equals("all")) {
            return Stream.of(Part.values()).filter(Part::isOfAll).toList();
        }
        return Stream.of(Part.values())
                .filter(part -> part.name().equals(name.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
