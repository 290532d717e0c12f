package org.glyphery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The application. Programs start at [Start], which checks the Java version first.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Glyphery {

    public static void main(String[] arguments) {
        HeapReturn.ask();
        var application = new SpringApplication(Glyphery.class);
        try {
            application.run(arguments);
        } catch (RuntimeException | Error alreadyReported) {
            // Spring has told what is wrong, see StartFailures; a thread left over must not keep
            // the process alive.
            System.exit(1);
        }
    }
}
