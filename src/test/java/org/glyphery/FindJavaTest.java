package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `.mvn/find-java.sh`, which lets `./mvnw` find a JDK by itself, among folders that only look like
/// JDKs.
@DisabledOnOs(OS.WINDOWS)
class FindJavaTest {

    @TempDir Path root;

    @Test
    void java_home_is_kept_where_it_is_new_enough() throws IOException, InterruptedException {
        jdk("usr/lib/jvm/25", "25.0.1");
        var own = jdk("own", "26");
        assertThat(find(own.toString())).isEqualTo(own.toString());
    }

    @Test
    void an_old_java_home_gives_way_to_the_distributions_jdk()
            throws IOException, InterruptedException {
        var old = jdk("usr/lib/jvm/java-17", "17.0.15");
        var found = jdk("usr/lib/jvm/temurin-25", "25.0.3");
        assertThat(find(old.toString())).isEqualTo(found.toString());
    }

    @Test
    void sdkman_and_macos_keep_theirs_elsewhere() throws IOException, InterruptedException {
        var sdkman = jdk("home/.sdkman/candidates/java/25.0.1-tem", "25.0.1");
        assertThat(find("")).isEqualTo(sdkman.toString());
        Files.delete(sdkman.resolve("release"));
        var mac = jdk("Library/Java/JavaVirtualMachines/t 25.jdk/Contents/Home", "25");
        assertThat(find("")).isEqualTo(mac.toString());
    }

    @Test
    void of_several_the_oldest_that_is_new_enough_wins() throws IOException, InterruptedException {
        jdk("usr/lib/jvm/a", "27");
        var found = jdk("home/.jdks/b", "25");
        jdk("usr/java/c", "26");
        assertThat(find("")).isEqualTo(found.toString());
    }

    @Test
    void without_any_it_says_in_one_line_what_to_install()
            throws IOException, InterruptedException {
        jdk("usr/lib/jvm/java-21", "21.0.1");
        assertThat(find("")).startsWith("1: Glyphery is built with Java 25").doesNotContain("\n");
    }

    private Path jdk(String place, String version) throws IOException {
        var folder = Files.createDirectories(root.resolve(place));
        var javac = Files.createDirectories(folder.resolve("bin")).resolve("javac");
        Files.writeString(javac, "");
        assertThat(javac.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }

    /// What JAVA_HOME becomes, or the exit status and the message.
    private String find(String javaHome) throws IOException, InterruptedException {
        var script = "set -euf; . ./.mvn/find-java.sh; echo \"$JAVA_HOME\"";
        var builder =
                new ProcessBuilder(List.of("/bin/sh", "-c", script)).redirectErrorStream(true);
        builder.environment().clear();
        var tools = tools();
        builder.environment()
                .putAll(
                        Map.of(
                                "PATH", tools.toString(),
                                "HOME", root.resolve("home").toString(),
                                "JDK_ROOT", root.toString(),
                                "JAVA_HOME", javaHome));
        var process = builder.start();
        var said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        var status = process.waitFor();
        return status == 0 ? said : status + ": " + said;
    }

    /// A PATH that offers what the script itself calls, and no java.
    private Path tools() throws IOException {
        var tools = Files.createDirectories(root.resolve("tools"));
        var usual = Path.of("/usr/bin/sed");
        var sed = tools.resolve("sed");
        Files.writeString(
                sed, "#!/bin/sh\nexec " + (Files.exists(usual) ? usual : "/bin/sed") + " \"$@\"\n");
        assertThat(sed.toFile().setExecutable(true)).isTrue();
        return tools;
    }
}
