package org.directpathguard.api.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What nobody foresaw is a refusal, too, in the words of the system that asked. */
@RestControllerAdvice(basePackageClasses = HookFailures.class)
@Order(-1)
class HookFailures {

    private static final Logger LOG = LoggerFactory.getLogger(HookFailures.class);

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(RuntimeException failure, HttpServletRequest request) throws IOException {
        Optional<Object> answer = HookRefusals.answer(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The service failed. No verdict follows from that. If it stays, look into the log of the service.");
        if (answer.isEmpty()) {
            throw failure;
        }
        LOG.error("A hook could not be answered for a reason that was not foreseen", failure);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer.get());
    }
}
