package org.glyphery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.OldHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoverTest {

    private static final String TEMPLATES =
            """
            {"name": "Means", "architecture": {"kind": "templates"}}
            """;

    @TempDir Path folder;

    @Test
    void a_lost_database_is_made_again_from_what_the_runs_folders_hold() throws Exception {
        Path home = folder.resolve("home");
        Path plan = Files.writeString(folder.resolve("means.json"), TEMPLATES);
        assertThat(call("train", home, plan.toString()).status()).isZero();
        String before = call("runs", home).results();
        Files.delete(home.resolve("database.mv.db"));
        assertThat(call("runs", home).status()).isEqualTo(1);

        var recovered = call("recover", home);

        assertThat(recovered.status()).isZero();
        assertThat(recovered.results()).contains(": Means, finished, with epoch 0.");
        assertThat(call("runs", home).results()).isEqualTo(before).contains("Means");
        assertThat(call("recover", home).messages()).contains("There is nothing to take back");
    }

    @Test
    void folders_of_older_versions_are_named_with_what_is_missing_and_stay() throws Exception {
        OldHome.unpack(folder);
        Files.delete(folder.resolve("database.mv.db"));

        var recovered = call("recover", folder);

        assertThat(recovered.status()).isEqualTo(1);
        assertThat(recovered.lines()).hasSize(4);
        assertThat(recovered.results())
                .contains(
                        OldHome.CUT_OFF
                                + ": not taken back, its folder says no plan that can be read."
                                + " Missing: plan and scores. There are files of epoch 1.");
        assertThat(folder.resolve("runs").resolve(OldHome.CUT_OFF).resolve("epochs/0001"))
                .isDirectory();
    }

    private static Called call(String command, Path home, String... arguments) {
        var all = new ArrayList<String>();
        all.add(command);
        all.addAll(List.of(arguments));
        all.add("--glyphery.home=" + home);
        return Called.with(all.toArray(String[]::new));
    }
}
