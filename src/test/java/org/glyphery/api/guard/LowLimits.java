package org.glyphery.api.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

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
@interface LowLimits {}
