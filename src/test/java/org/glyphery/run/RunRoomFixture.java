package org.glyphery.run;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A room of runs for each test.
abstract class RunRoomFixture {

    @TempDir Path folder;

    RunRoom room;

    @BeforeEach
    void openRoom() {
        room = new RunRoom(folder);
    }

    @AfterEach
    void closeRoom() throws IOException {
        room.close();
    }
}
