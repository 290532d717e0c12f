package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir Path temporary;

    @Test
    void opening_makes_the_folder_and_what_belongs_in_it() throws IOException {
        try (var home = Home.open(temporary.resolve("a/b"))) {
            assertThat(home.folder()).isEqualTo(temporary.resolve("a/b"));
            assertThat(home.runs()).isDirectory();
            assertThat(home.cache()).isDirectory();
            assertThat(home.imports()).isDirectory();
        }
    }

    @Test
    void a_home_is_open_once_at_a_time() throws IOException {
        try (var _ = Home.open(temporary)) {
            assertThatThrownBy(() -> Home.open(temporary))
                    .isInstanceOf(UnusableHome.class)
                    .hasMessageContaining("in use by another Glyphery")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--glyphery.home");
        }
        Home.open(temporary).close();
    }

    @Test
    void a_home_that_a_server_has_says_where_that_is() throws IOException {
        try (var home = Home.open(temporary)) {
            home.servedAt("http://localhost:8081");
            assertThatThrownBy(() -> Home.open(temporary))
                    .isInstanceOf(HomeInUse.class)
                    .hasMessageContaining("http://localhost:8081");
        }
    }

    @Test
    void a_home_that_cannot_be_made_says_why() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "no folder");
        assertThatThrownBy(() -> Home.open(file.resolve("home")))
                .isInstanceOf(UnusableHome.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--glyphery.home");
    }

    @Test
    void a_disk_with_too_little_room_is_named_with_both_numbers() throws IOException {
        FileStore disk = Files.getFileStore(temporary);
        var left = disk.getUsableSpace();
        assertThatThrownBy(() -> DiskSpace.require(temporary, 2 * left, "home folder", "--x"))
                .isInstanceOf(UnusableHome.class)
                .hasMessageContaining(Bytes.words(2 * left) + ":")
                .hasMessageContaining(temporary.toString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_home_is_readable_by_its_owner_alone() throws IOException {
        var folder = temporary.resolve("home");
        Files.createDirectories(folder.resolve("runs"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var home = Home.open(folder)) {
            new DatabaseUpgrade(home, HaltedUpgrade.url(folder)).run(false);
        }
        try (var all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                assertThat(permissions(each))
                        .as(each.toString())
                        .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_folder_that_holds_something_else_as_well_stays_open_to_others() throws IOException {
        Files.writeString(temporary.resolve("thesis.tex"), "not Glyphery's");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var home = Home.open(temporary)) {
            assertThat(permissions(temporary)).isEqualTo("rwxr-xr-x");
            assertThat(permissions(home.runs())).isEqualTo("rwx------");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
