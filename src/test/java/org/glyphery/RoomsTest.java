package org.glyphery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The rules of the house: who may know whom, and what nothing may be called.
class RoomsTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("org.glyphery");

    private static final ApplicationModules ROOMS = ApplicationModules.of(Glyphery.class);

    private static final int LONGEST_FILE = 300;

    @Test
    void rooms_use_only_the_rooms_that_their_doors_allow() {
        ROOMS.verify();
    }

    /// Rooms that hold nothing yet may be allowed before they are used.
    @Test
    void doors_allow_no_room_that_is_not_used() {
        var unused = new ArrayList<String>();
        for (ApplicationModule room : ROOMS) {
            String base = room.getBasePackage().getName();
            var used =
                    CLASSES.stream()
                            .filter(each -> (each.getPackageName() + ".").startsWith(base + "."))
                            .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                            .map(each -> each.getTargetClass().getPackageName())
                            .collect(Collectors.toSet());
            allowed(base).stream()
                    .filter(door -> !used.contains(packageOf(door)) && !isEmpty(packageOf(door)))
                    .forEach(door -> unused.add(base + " does not use " + door));
        }
        assertThat(unused).isEmpty();
    }

    private static List<String> allowed(String room) {
        try {
            var door =
                    Class.forName(room + ".package-info")
                            .getAnnotation(org.springframework.modulith.ApplicationModule.class);
            return door == null ? List.of() : List.of(door.allowedDependencies());
        } catch (ClassNotFoundException none) {
            throw new AssertionError(room + " has no door", none);
        }
    }

    /// `run :: search` is the package `run.search`.
    private static String packageOf(String door) {
        return "org.glyphery." + door.replace(" :: ", ".");
    }

    private static boolean isEmpty(String room) {
        return CLASSES.stream()
                .filter(each -> each.getPackageName().equals(room))
                .allMatch(each -> each.getSimpleName().equals("package-info"));
    }

    @Test
    void only_network_knows_tensorflow() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.glyphery.network..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.tensorflow..")
                .check(CLASSES);
    }

    @Test
    void only_ui_knows_vaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.glyphery.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void rooms_of_pure_computation_know_no_spring() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.glyphery.image..",
                        "org.glyphery.plot..",
                        "org.glyphery.network..",
                        "org.glyphery.scratch..",
                        "org.glyphery.training..",
                        "org.glyphery.mechanics..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void no_package_depends_on_itself_through_others() {
        slices().matching("org.glyphery.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void classes_have_homes_not_helpers() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager)(\\$.*)?")
                .check(CLASSES);
    }

    @Test
    void source_files_stay_short() {
        try (var sources = sources()) {
            assertThat(sources.filter(RoomsTest::isTooLong)).isEmpty();
        }
    }

    private static Stream<Path> sources() {
        return Stream.of("src", "frontend")
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(RoomsTest::filesUnder)
                .filter(file -> !file.startsWith("frontend/generated"))
                .filter(file -> !file.startsWith("src/test/frontend/node_modules"))
                .filter(file -> file.toString().matches(".*\\.(java|ts|css|sql|yml)"));
    }

    private static Stream<Path> filesUnder(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException failure) {
            throw new AssertionError("Cannot list " + folder, failure);
        }
    }

    private static boolean isTooLong(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() > LONGEST_FILE;
        } catch (IOException failure) {
            throw new AssertionError("Cannot read " + file, failure);
        }
    }
}
