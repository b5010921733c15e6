package org.directpathguard.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The caller of the request that is being answered. */
public final class Callers {

    private Callers() {}

    /** {@return who calls; {@link Caller#STRANGER} outside of a request, and where nobody has said who it is} */
    public static Caller current() {
        @Nullable Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.isAuthenticated() && known.getPrincipal() instanceof Caller caller
                ? caller
                : Caller.STRANGER;
    }
}
