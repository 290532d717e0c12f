package org.glyphery.api.guard;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is answered where everybody else has failed: a sentence, and never how the server is made.
@Controller
class ErrorAnswers implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<?> error(HttpServletRequest request) {
        HttpStatus status = status(request);
        String sentence =
                status.is4xxClientError()
                        ? "The request cannot be answered (%s): see the README for what can be asked here."
                                .formatted(status.getReasonPhrase())
                        : "Something went wrong on the server; its log has the details.";
        var answer = ResponseEntity.status(status);
        return isOfProgram(request)
                ? answer.contentType(MediaType.APPLICATION_JSON).body(Map.of("error", sentence))
                : answer.contentType(MediaType.TEXT_PLAIN).body(sentence);
    }

    /// Whoever opens the page of errors by its own address finds nothing.
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }

    private static boolean isOfProgram(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && ProgramPaths.contain(path);
    }
}
