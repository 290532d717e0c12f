package org.glyphery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// A test that runs with `-Pthorough` alone, since it takes long and others prove the most of it.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = "thorough", matches = "true")
public @interface Thorough {

    /// Whether they run: others take longer lists then.
    boolean ON = Boolean.getBoolean("thorough");
}
