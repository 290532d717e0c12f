package org.glyphery.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.glyphery.run.RunBin;
import org.glyphery.run.RunEvents;
import org.glyphery.run.Runs;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Tests of a running server that has the two templates. Their constructor may take an [ApiClient]
/// that talks to it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(TemplatesServer.Fixture.class)
public @interface TemplatesServer {

    final class Fixture implements BeforeEachCallback, ParameterResolver {

        @Override
        public void beforeEach(ExtensionContext test) throws InterruptedException {
            var glyphery = SpringExtension.getApplicationContext(test);
            var runs = glyphery.getBean(Runs.class);
            // Another test may have deleted runs whose names the bin keeps.
            if (!TrainedTemplates.are(runs)) glyphery.getBean(RunBin.class).empty();
            TrainedTemplates.in(runs, glyphery.getBean(RunEvents.class));
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == ApiClient.class;
        }

        @Override
        public ApiClient resolveParameter(ParameterContext parameter, ExtensionContext test) {
            var environment = SpringExtension.getApplicationContext(test).getEnvironment();
            return new ApiClient(
                    environment.getRequiredProperty("local.server.port", Integer.class));
        }
    }
}
