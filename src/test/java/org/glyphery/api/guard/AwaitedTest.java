package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glyphery.api.guard.RawClient.JSON;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.glyphery.Awaited;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Work that looks whether anybody still waits for it.
@LowLimits
@Import(AwaitedTest.LongWork.class)
class AwaitedTest {

    private static final BlockingQueue<String> SAID = new LinkedBlockingQueue<>();

    private final int port;

    AwaitedTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @RestController
    static class LongWork {

        private static final int LOOKS = 400;
        private static final int PATIENT = 40;

        /// @return once it has looked for longer than between two looks at the network
        @PostMapping("/api/work")
        String work(HttpServletRequest request) throws InterruptedException {
            return work(request, PATIENT);
        }

        @PostMapping("/api/longer-work")
        String longerWork(HttpServletRequest request) throws InterruptedException {
            return work(request, LOOKS);
        }

        private static String work(HttpServletRequest request, int looks)
                throws InterruptedException {
            BooleanSupplier awaited = Awaited.by(request);
            SAID.add("begun");
            for (int look = 0; look < looks; look++) {
                if (!awaited.getAsBoolean()) {
                    SAID.add("nobody waits");
                    break;
                }
                Thread.sleep(20);
            }
            SAID.add("ended");
            return "done";
        }
    }

    @Test
    void work_for_one_who_waits_goes_on_whether_or_not_more_is_sent_meanwhile() throws Exception {
        try (var client = new RawClient(port)) {
            String work = "POST /api/work";
            client.head(work, JSON + "Content-Length: 2\r\n").send("{}");
            assertThat(said()).isEqualTo("begun");
            client.head(work, JSON + "Content-Length: 2\r\n").send("{}");
            assertThat(client.answer().body()).isEqualTo("done");
            assertThat(client.answer().body()).isEqualTo("done");
        }
        assertThat(said()).isEqualTo("ended");
        assertThat(said()).isEqualTo("begun");
        assertThat(said()).isEqualTo("ended");
    }

    @Test
    void work_for_one_who_has_left_ends() throws Exception {
        try (var client = new RawClient(port)) {
            client.head("POST /api/longer-work", JSON + "Content-Length: 2\r\n").send("{}");
            assertThat(said()).isEqualTo("begun");
        }
        assertThat(said()).isEqualTo("nobody waits");
        assertThat(said()).isEqualTo("ended");
    }

    private static String said() throws InterruptedException {
        return String.valueOf(SAID.poll(30, TimeUnit.SECONDS));
    }
}
