package org.glyphery.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.glyphery.InvalidSetting;
import org.glyphery.UserError;
import org.glyphery.api.ApiErrors.ApiError;
import org.glyphery.api.guard.ProgramPaths;
import org.glyphery.dataset.UnknownCollection;
import org.glyphery.run.UnknownRun;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/// Requests of programs that reach no controller, because they use another method or type. Not
/// bound to a package, since they belong to none yet.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProtocolErrors {

    private final int mostParts;

    ProtocolErrors(@Value("${server.tomcat.max-part-count}") int mostParts) {
        if (mostParts < 1) {
            throw new InvalidSetting("server.tomcat.max-part-count", "at least 1", mostParts);
        }
        this.mostParts = mostParts;
    }

    @ExceptionHandler
    ResponseEntity<ApiError> method(
            HttpRequestMethodNotSupportedException e, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        if (!ProgramPaths.contain(request)) throw e;
        String[] supported = e.getSupportedMethods();
        return answer(
                e,
                "%s is not how to ask here; use %s."
                        .formatted(
                                e.getMethod(),
                                supported == null ? "GET" : String.join(" or ", supported)));
    }

    @ExceptionHandler
    ResponseEntity<ApiError> type(HttpMediaTypeNotSupportedException e, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        if (!ProgramPaths.contain(request)) throw e;
        return answer(
                e,
                "The body is of the type %s, which is not read here; send %s."
                        .formatted(e.getContentType(), words(e.getSupportedMediaTypes())));
    }

    @ExceptionHandler
    ResponseEntity<ApiError> wanted(
            HttpMediaTypeNotAcceptableException e, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        if (!ProgramPaths.contain(request)) throw e;
        return answer(e, "Answers are given as application/json only; ask to accept that.");
    }

    /// A parameter is missing, or is not of the type that it must be.
    @ExceptionHandler
    ResponseEntity<ApiError> parameter(ServletRequestBindingException e, HttpServletRequest request)
            throws ServletRequestBindingException {
        if (!ProgramPaths.contain(request)) throw e;
        return answer(
                e,
                e instanceof MissingServletRequestParameterException missing
                        ? "The parameter %s is missing.".formatted(missing.getParameterName())
                        : "A parameter of the request is missing or cannot be read: see"
                                + " /openapi.yaml for what it takes.");
    }

    @ExceptionHandler
    ResponseEntity<ApiError> parameter(
            MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        if (!ProgramPaths.contain(request)) throw e;
        if (e.getRootCause() instanceof UserError unknown
                && (unknown instanceof UnknownRun || unknown instanceof UnknownCollection)) {
            return answer(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
        }
        return bad(
                "The parameter %s cannot be \"%s\"; see the README for what it takes."
                        .formatted(e.getName(), e.getValue()));
    }

    /// What stands behind the question mark is not UTF-8, or holds more than a thousand parameters.
    @ExceptionHandler
    ResponseEntity<ApiError> parameters(InvalidParameterException e, HttpServletRequest request) {
        if (!ProgramPaths.contain(request)) throw e;
        return bad(
                "The parameters behind the question mark cannot be read: encode"
                        + " them as UTF-8, with % before each byte.");
    }

    /// A body that says it has parts and has none, or too many; of a page as well, since only
    /// something else than a page sends one.
    @ExceptionHandler
    ResponseEntity<ApiError> parts(MultipartException e) {
        return bad(
                """
                The parts of the body cannot be told apart, or they are too many: \
                send them as multipart/form-data with its boundary, at most %d \
                (server.tomcat.max-part-count).\
                """
                        .formatted(mostParts));
    }

    private static String words(List<MediaType> types) {
        return types.stream().map(MediaType::toString).sorted().collect(Collectors.joining(" or "));
    }

    private static ResponseEntity<ApiError> bad(String sentence) {
        return answer(HttpStatus.BAD_REQUEST, sentence);
    }

    private static ResponseEntity<ApiError> answer(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ApiError(sentence));
    }

    private static ResponseEntity<ApiError> answer(ErrorResponse e, String sentence) {
        return ResponseEntity.status(e.getStatusCode())
                .headers(e.getHeaders())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ApiError(sentence));
    }
}
