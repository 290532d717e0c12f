package org.glyphery.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.api.ApiErrors.ApiError;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Requests under `/api/` that reach no controller, because they use another method or type. Not
/// bound to a package, since they belong to none yet.
@RestControllerAdvice
class ProtocolErrors {

    @ExceptionHandler
    ResponseEntity<ApiError> method(
            HttpRequestMethodNotSupportedException e, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        if (!ApiAnswers.isForApi(request)) throw e;
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
        if (!ApiAnswers.isForApi(request)) throw e;
        return answer(
                e,
                "The body is of the type %s, which is not read here; send %s."
                        .formatted(e.getContentType(), words(e.getSupportedMediaTypes())));
    }

    @ExceptionHandler
    ResponseEntity<ApiError> wanted(
            HttpMediaTypeNotAcceptableException e, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        if (!ApiAnswers.isForApi(request)) throw e;
        return answer(e, "Answers are given as application/json only; ask to accept that.");
    }

    private static String words(List<MediaType> types) {
        return types.stream().map(MediaType::toString).sorted().collect(Collectors.joining(" or "));
    }

    private static ResponseEntity<ApiError> answer(ErrorResponse e, String sentence) {
        return ResponseEntity.status(e.getStatusCode())
                .headers(e.getHeaders())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ApiError(sentence));
    }
}
