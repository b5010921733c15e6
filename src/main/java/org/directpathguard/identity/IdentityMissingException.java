package org.directpathguard.identity;

import org.springframework.security.core.AuthenticationException;

/** A call needs an identity and came without. */
final class IdentityMissingException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    IdentityMissingException(Throwable cause) {
        super("The call needs an identity", cause);
    }
}
