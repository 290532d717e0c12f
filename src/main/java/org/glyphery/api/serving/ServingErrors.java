package org.glyphery.api.serving;

import org.glyphery.api.UnreadableJson;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/// Errors of served models as TensorFlow Serving writes them, `{"error": "..."}`; those that are
/// not here are as everywhere.
@RestControllerAdvice(basePackageClasses = ServingErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServingErrors {

    record ServingError(String error) {}

    @ExceptionHandler
    ResponseEntity<ServingError> notFound(ModelNotFound e) {
        return answer(HttpStatus.NOT_FOUND, e);
    }

    @ExceptionHandler
    ResponseEntity<ServingError> tooLarge(TensorTooLarge e) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, e);
    }

    @ExceptionHandler
    ResponseEntity<ServingError> unreadable(JacksonException e) {
        return answer(HttpStatus.BAD_REQUEST, UnreadableJson.sentence(e));
    }

    private static ResponseEntity<ServingError> answer(HttpStatus status, Exception e) {
        return answer(status, String.valueOf(e.getMessage()));
    }

    private static ResponseEntity<ServingError> answer(HttpStatus status, String error) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ServingError(error));
    }
}
