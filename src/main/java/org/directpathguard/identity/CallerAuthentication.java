package org.directpathguard.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A caller as Spring Security carries it. Whoever finds out by other means who calls makes one of these. */
public final class CallerAuthentication extends AbstractAuthenticationToken {

    /** Authority of everybody who may read. */
    static final String READER = "ROLE_READER";

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient Optional<PersonalAuthority> authority;

    /**
     * A caller that is known.
     *
     * @param caller who it is
     */
    public CallerAuthentication(Caller caller) {
        this(caller, Optional.empty());
    }

    /**
     * A person with a session at a vCenter.
     *
     * @param caller who it is
     * @param authority what the person may do there
     */
    public CallerAuthentication(Caller caller, Optional<PersonalAuthority> authority) {
        super(authorities(caller));
        this.caller = caller;
        this.authority = authority;
        setAuthenticated(true);
    }

    /** {@return who it is} */
    public Caller caller() {
        return caller;
    }

    /** {@return what the person may do at the vCenter, where an own session there says so} */
    public Optional<PersonalAuthority> authority() {
        return authority;
    }

    private static List<GrantedAuthority> authorities(Caller caller) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority(READER));
        caller.scopes().forEach(scope -> authorities.add(new SimpleGrantedAuthority(scope.authority())));
        return authorities;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that && caller.equals(that.caller) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
