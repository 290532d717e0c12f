package org.glyphery.api.guard;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// Stands in for models that take their time, where programs ask them. No component, or every
/// server in the tests would have it.
class SlowModel {

    static final String PATH = "/v1/slow";

    private static final Duration TIME = Duration.ofMillis(50);

    static final String FILE = "/api/slow-file";

    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();

    private final AtomicInteger filesAsked = new AtomicInteger();
    private final CompletableFuture<ServerResponse> file = new CompletableFuture<>();

    /// Written beside the request's thread, when it is told to.
    @Bean
    RouterFunction<ServerResponse> slowFile() {
        return RouterFunctions.route().GET(FILE, _ -> file()).build();
    }

    private ServerResponse file() {
        filesAsked.incrementAndGet();
        return ServerResponse.async(file);
    }

    int filesAsked() {
        return filesAsked.get();
    }

    void writeFiles() {
        file.complete(ServerResponse.ok().body("written"));
    }

    @Bean
    RouterFunction<ServerResponse> slowAnswers() {
        return RouterFunctions.route()
                .POST(PATH, request -> ServerResponse.ok().body(answer(request.body(String.class))))
                .build();
    }

    private String answer(String numbers) {
        mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        LockSupport.parkNanos(TIME.toNanos());
        atWork.decrementAndGet();
        return "length " + numbers.length();
    }

    int mostAtWork() {
        return mostAtWork.get();
    }
}
