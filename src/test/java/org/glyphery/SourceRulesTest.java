package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What holds for the sources, and no compiler looks at.
class SourceRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path DECISIONS = Path.of("src/docs/decisions");
    private static final Pattern RULING =
            Pattern.compile("/// @see \"(src/docs/decisions/[^\"]+)\"");
    private static final Pattern EVAL =
            Pattern.compile(
                    "\\beval\\s*\\(|\\bFunction\\s*\\(|set(Timeout|Interval)\\s*\\(\\s*['\"`]");
    private static final Pattern DECIMALS = Pattern.compile("%[0-9$,+ -]*\\.\\d+[efg]");
    private static final int LONGEST_METHOD = 40;

    /// Prepositions, conjunctions and the like: a doc comment that begins with one has no subject.
    private static final Set<String> BESIDE_THE_POINT =
            Set.of(
                    """
                    About Above Absent After Against Along Although Among And Around As At Because
                    Before Behind Below Beneath Beside Besides Between Beyond But By Despite Down
                    During Except For From If In Inside Instead Into Like Near Nor Of Off On Once
                    Onto Or Out Outside Over Past Per Since So Than Though Through Throughout Till
                    To Toward Towards Under Unless Until Up Upon Via When Where While With Within
                    Without Yet\
                    """
                            .split("\\s"));

    private static final List<String> LONG_METHODS = new ArrayList<>();
    private static final List<String> LOCAL_DECIMALS = new ArrayList<>();

    /// The files in which each simple name is declared; `private` where it is nested and private to
    /// its class.
    private static final Map<String, List<String>> DECLARED = new HashMap<>();

    @BeforeAll
    static void parse() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources()));
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse())
                new Scan(unit, positions).scan(unit, null);
        }
    }

    @Test
    void methods_stay_short() {
        assertThat(LONG_METHODS).isEmpty();
    }

    /// Where a machine is German, `formatted` writes a decimal comma: `String.format` is told a
    /// locale.
    @Test
    void decimals_are_written_alike_on_every_machine() {
        assertThat(LOCAL_DECIMALS).isEmpty();
    }

    @Test
    void a_simple_name_stands_once_unless_it_is_private_to_its_class() {
        DECLARED.values().removeIf(places -> places.size() == 1);
        DECLARED.values().removeIf(places -> places.stream().allMatch("private"::equals));
        assertThat(DECLARED).isEmpty();
    }

    @Test
    void each_decision_is_named_where_it_rules() throws IOException {
        var named = new TreeSet<Path>();
        for (Path source : sources()) {
            RULING.matcher(Files.readString(source))
                    .results()
                    .map(MatchResult::group)
                    .map(line -> RULING.matcher(line).replaceFirst("$1"))
                    .map(Path::of)
                    .forEach(named::add);
        }
        try (Stream<Path> decisions = Files.list(DECISIONS)) {
            assertThat(decisions).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    /// Vaadin's client does, which is why pages allow it.
    @Test
    void no_script_of_ours_makes_a_program_of_text() throws IOException {
        List<Path> scripts = files(Path.of("frontend"), ".ts");
        assertThat(scripts).hasSizeGreaterThan(20);
        for (Path script : scripts) {
            assertThat(Files.readString(script)).as(script.toString()).doesNotContainPattern(EVAL);
        }
        assertThat("a = eval('1'); b = new Function('x');").containsPattern(EVAL);
    }

    @Test
    void doc_comments_begin_with_what_they_are_about() throws IOException {
        var wrong = new ArrayList<String>();
        for (Path source : sources()) {
            List<String> lines = Files.readAllLines(source);
            for (int place = 0; place < lines.size(); place++) {
                boolean begins = isDoc(lines, place) && !isDoc(lines, place - 1);
                String doc = lines.get(place).strip().replaceFirst("^/// *", "");
                if (begins && BESIDE_THE_POINT.contains(doc.split("\\P{L}", 2)[0])) {
                    wrong.add("%s:%d %s".formatted(source, place + 1, doc));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isDoc(List<String> lines, int place) {
        return place >= 0 && lines.get(place).strip().startsWith("///");
    }

    private static List<Path> sources() throws IOException {
        return files(MAIN, ".java");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("generated"))
                    .toList();
        }
    }

    /// Notes methods and types of one file.
    private static final class Scan extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Scan(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long begin = positions.getStartPosition(unit, method);
            long end = positions.getEndPosition(unit, method);
            if (begin >= 0 && end > begin) {
                var lines = unit.getLineMap();
                long length = lines.getLineNumber(end) - lines.getLineNumber(begin) + 1;
                if (length > LONGEST_METHOD) {
                    LONG_METHODS.add(
                            "%s.%s has %d lines"
                                    .formatted(
                                            unit.getSourceFile().getName(),
                                            method.getName(),
                                            length));
                }
            }
            return super.visitMethod(method, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && pattern(method, call).filter(Scan::hasDecimals).isPresent()) {
                LOCAL_DECIMALS.add(unit.getSourceFile().getName() + ": " + call);
            }
            return super.visitMethodInvocation(call, null);
        }

        private static Optional<? extends ExpressionTree> pattern(
                MemberSelectTree method, MethodInvocationTree call) {
            return switch (method.getIdentifier().toString()) {
                case "formatted" -> Optional.of(method.getExpression());
                case "format", "printf" -> call.getArguments().stream().findFirst();
                default -> Optional.empty();
            };
        }

        private static boolean hasDecimals(ExpressionTree pattern) {
            return DECIMALS.matcher(pattern.toString()).find();
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!type.getSimpleName().isEmpty()) {
                boolean isNested = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
                boolean isPrivate =
                        isNested && type.getModifiers().getFlags().contains(Modifier.PRIVATE);
                DECLARED.computeIfAbsent(type.getSimpleName().toString(), _ -> new ArrayList<>())
                        .add(isPrivate ? "private" : unit.getSourceFile().getName());
            }
            return super.visitClass(type, null);
        }
    }
}
