package org.glyphery.prediction;

import java.util.List;
import java.util.Optional;
import org.glyphery.image.Ink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The first question after a restart: the models that the pad shows are asked for an empty glyph,
/// since who opens a model waits half a second, which would else be whoever draws first.
@Component
@ConditionalOnWebApplication
final class FirstAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAnswer.class);

    private final Models models;

    FirstAnswer(Models models) {
        this.models = models;
    }

    @EventListener
    void ask(ApplicationReadyEvent event) {
        Thread.ofPlatform().name("first-answer").daemon().start(this::ask);
    }

    private void ask() {
        try {
            var nothing = new Ink(List.of());
            models.predictWith(
                    models.bestOfEachKind(), model -> model.sees(nothing, Optional.empty()));
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("No first answer; whoever draws first will hear why", e);
        }
    }
}
