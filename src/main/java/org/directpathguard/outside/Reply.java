package org.directpathguard.outside;

import java.net.http.HttpHeaders;

/**
 * What an outside system answered.
 *
 * @param status the HTTP status
 * @param headers its headers
 * @param body its content
 */
public record Reply(int status, HttpHeaders headers, String body) {

    /** {@return whether the call was taken} */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** {@return whether the system names another address} */
    public boolean isRedirect() {
        return status >= 300 && status < 400;
    }
}
