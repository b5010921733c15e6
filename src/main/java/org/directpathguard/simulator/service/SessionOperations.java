package org.directpathguard.simulator.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.directpathguard.simulator.account.Session;
import org.directpathguard.simulator.account.Sessions;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.soap.SoapFaultException;

/** SessionManager for those who are logged in, and the server's clock. */
final class SessionOperations {

    private final Sessions sessions;

    private SessionOperations(Sessions sessions) {
        this.sessions = sessions;
    }

    static void addTo(Operations operations, Sessions sessions) {
        SessionOperations own = new SessionOperations(sessions);
        operations.add("Logout", own::logout);
        operations.add("SessionIsActive", own::sessionIsActive);
        operations.add("TerminateSession", own::terminate);
        operations.add("AcquireCloneTicket", own::acquireCloneTicket);
        operations.add("SetLocale", call -> List.of());
        operations.add("CurrentTime", call -> List.of(Vim.typedText("returnval", "xsd:dateTime", Instant.now())));
    }

    private List<Element> logout(Call call) {
        sessions.end(call.session());
        call.sight().world().wake();
        return List.of();
    }

    private List<Element> sessionIsActive(Call call) {
        Optional<Session> session = sessions.find(call.request().text("sessionID"));
        boolean active = session.filter(
                        found -> found.account().isCalled(call.request().text("userName")))
                .isPresent();
        return List.of(Vim.typedText("returnval", "xsd:boolean", active));
    }

    private List<Element> terminate(Call call) throws SoapFaultException {
        for (Element id : call.request().all("sessionId")) {
            Session session = sessions.find(id.text())
                    .orElseThrow(() -> new SoapFaultException("NotFound", "There is no such session.", List.of()));
            sessions.end(session);
        }
        call.sight().world().wake();
        return List.of();
    }

    private List<Element> acquireCloneTicket(Call call) {
        return List.of(Vim.typedText("returnval", "xsd:string", sessions.ticket(call.session())));
    }
}
