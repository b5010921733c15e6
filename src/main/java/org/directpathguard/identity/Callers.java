package org.directpathguard.identity;

import java.util.Optional;
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

    /**
     * The authority of the current caller at a vCenter. A caller that has one must be allowed by it, too, before a host is
     * changed in its name.
     *
     * @return empty for tokens, certificates and whoever has no own session at a vCenter: for them scopes alone count
     */
    public static Optional<PersonalAuthority> authority() {
        @Nullable Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known instanceof CallerAuthentication caller ? caller.authority() : Optional.empty();
    }
}
