package org.glyphery;

import java.net.BindException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Tells in one sentence why Glyphery cannot start, where the user can mend it. Anything else is
/// left to Spring Boot, which logs it whole. Registered in `META-INF/spring.factories`.
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartFailures implements SpringBootExceptionReporter {

    static final String DATABASE_DAMAGED =
            """
            The database in the home folder is damaged: put a copy of its file, database.mv.db, in its place; \
            or move it away, and java -jar glyphery.jar recover makes a new one from what the runs' folders hold.\
            """;

    /// @param context unused, but Spring Boot knows no other constructor
    StartFailures(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentence(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    /// What to tell the user; absent where the user can mend nothing.
    public static Optional<String> sentence(Throwable failure) {
        return Causes.of(failure).flatMap(cause -> sentenceOf(cause).stream()).findFirst();
    }

    private static Optional<String> sentenceOf(Throwable cause) {
        return switch (cause) {
            case UserError error -> Optional.of(error.getMessage());
            case PortInUseException taken -> Optional.of(portTaken(taken.getPort()));
            case BindException refused ->
                    Optional.of(
                            """
                            Glyphery cannot listen at the address and port that it was given (%s): \
                            choose others with --server.address and --server.port.\
                            """
                                    .formatted(refused.getMessage()));
            case org.springframework.boot.context.properties.bind.BindException unreadable ->
                    unreadable(unreadable);
            default -> byItsWords(cause);
        };
    }

    private static Optional<String> byItsWords(Throwable cause) {
        if (DiskSpace.isFullAccordingTo(cause)) return Optional.of(DiskSpace.FULL);
        return StoredSchema.isDamagedAccordingTo(cause)
                ? Optional.of(DATABASE_DAMAGED)
                : Optional.empty();
    }

    /// A value of the wrong type. What has the right one and cannot work is a [UserError] further
    /// down.
    private static Optional<String> unreadable(
            org.springframework.boot.context.properties.bind.BindException failure) {
        return Optional.ofNullable(failure.getProperty())
                .map(property ->
                        "The setting %s cannot be read, it is \"%s\": give it as application.yml has it."
                                .formatted(property.getName(), property.getValue()));
    }

    private static String portTaken(int port) {
        return """
        Port %d is taken by another program, perhaps by another Glyphery: \
        stop that one, or choose another port with --server.port=%d.\
        """
                .formatted(port, port < 65535 ? port + 1 : port - 1);
    }
}
