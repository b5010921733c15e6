package org.directpathguard.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.ledger.LedgerKind;
import org.directpathguard.ledger.LedgerRecord;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Begins sessions of people, and records who began one. */
public final class SignIns {

    /** Attribute of the session that closes the person's session at the vCenter when it ends. */
    private static final String AUTHORITY = SignIns.class.getName() + ".authority";

    private final Ledger ledger;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignIns(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Begins a session, under a new id where there was one before.
     *
     * @param known who it is
     * @param request the request that proved it
     * @param response its answer, which will carry the cookie
     * @throws LedgerUnavailableException if the sign-in could not be recorded; then there is none
     */
    public void begin(CallerAuthentication known, HttpServletRequest request, HttpServletResponse response)
            throws LedgerUnavailableException {
        ledger.append(LedgerRecord.of(LedgerKind.SIGNED_IN, known.caller().auditName(), "signs in")
                .with("from", request.getRemoteAddr()));
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(known);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        known.authority()
                .ifPresent(
                        authority -> request.getSession().setAttribute(AUTHORITY, new AuthorityOfSession(authority)));
    }

    /**
     * Records that somebody was refused.
     *
     * @param name as it was given
     * @param request the request
     * @throws LedgerUnavailableException if it could not be recorded
     */
    void refused(String name, HttpServletRequest request) throws LedgerUnavailableException {
        ledger.append(LedgerRecord.of(LedgerKind.SIGN_IN_REFUSED, name, "is refused at sign-in")
                .with("from", request.getRemoteAddr()));
    }
}
