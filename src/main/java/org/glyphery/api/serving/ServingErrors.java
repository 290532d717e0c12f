package org.glyphery.api.serving;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

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

    /// Without what the parser says, which is meant for whoever wrote it.
    @ExceptionHandler
    ResponseEntity<ServingError> unreadable(JacksonException e) {
        String what =
                e instanceof StreamConstraintsException
                        ? "is nested too deep, or holds a number or a text that is too long"
                        : "is not JSON";
        var at = e.getLocation();
        String place =
                at == null
                        ? ""
                        : " from line %d, column %d on".formatted(at.getLineNr(), at.getColumnNr());
        return answer(
                HttpStatus.BAD_REQUEST, "The body of the request %s%s.".formatted(what, place));
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
