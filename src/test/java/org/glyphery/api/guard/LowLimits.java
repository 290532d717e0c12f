package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Tests of a server whose limits are low.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "glyphery.queue=false",
            "glyphery.limits.body=64KB",
            "glyphery.limits.large-body=1MB",
            "glyphery.limits.bodies-together=1500KB",
            "glyphery.limits.body-time=1s",
            "glyphery.limits.bodies-at-once=2",
            "glyphery.limits.json-depth=20",
            "glyphery.limits.json-digits=40",
            "server.tomcat.connection-timeout=2s"
        })
@ExtendWith(LowLimits.NothingHeld.class)
@interface LowLimits {

    String INK = "/api/ink/predictions";

    /// A drawing that is answered without any model.
    String NO_MODELS = "{\"strokes\": [[[1, 2]]], \"models\": []}";

    /// What a client has left half sent is given up when Tomcat notices.
    final class NothingHeld implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext test) throws InterruptedException {
            var gate = SpringExtension.getApplicationContext(test).getBean(Gate.class);
            for (int i = 0; i < 200 && gate.bytesHeld() > 0; i++) Thread.sleep(50);
            assertThat(gate.bytesHeld()).isZero();
        }
    }
}
