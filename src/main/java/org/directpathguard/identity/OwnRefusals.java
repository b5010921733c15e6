package org.directpathguard.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/**
 * Refuses calls of systems that understand no problem documents, in words of their own.
 *
 * <p>For calls that fail through no fault of the caller before anybody could judge them. Some of those systems let a change
 * pass when the answer is none that they know; so they have to get one.
 */
@FunctionalInterface
public interface OwnRefusals {

    /**
     * Refuses a call, if it is one of such a system.
     *
     * @param request the call; its body may be read
     * @param response the answer to it
     * @param status what a problem document would bear
     * @param problem what is the matter, and what to do next
     * @return false when nothing was answered, and a problem document fits
     * @throws IOException if the body can't be read or the answer can't be sent
     */
    boolean refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String problem)
            throws IOException;
}
