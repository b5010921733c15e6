package org.directpathguard.simulator.service;

import java.util.List;
import java.util.Optional;
import org.directpathguard.simulator.account.Session;
import org.directpathguard.simulator.account.Sessions;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.schema.ApiVersion;
import org.directpathguard.simulator.schema.Shape;
import org.directpathguard.simulator.schema.Vocabulary;
import org.directpathguard.simulator.service.Dispatcher.Reply;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.soap.SoapRequest;
import org.directpathguard.simulator.world.World;

/** The methods that need no session: what the server is, and the ways in. */
final class Entrance {

    private final World world;
    private final Sessions sessions;

    Entrance(World world, Sessions sessions) {
        this.world = world;
        this.sessions = sessions;
    }

    Optional<Reply> answer(SoapRequest request, ApiVersion version) throws SoapFaultException {
        return switch (request.method()) {
            case "RetrieveServiceContent" ->
                Optional.of(new Reply(List.of(content(request, version)), Optional.empty()));
            case "Login" -> Optional.of(entered(login(request)));
            case "CloneSession" -> Optional.of(entered(clone(request)));
            default -> Optional.empty();
        };
    }

    private Element content(SoapRequest request, ApiVersion version) throws SoapFaultException {
        ObjectReference instance = request.target();
        Element content = world.find(instance)
                .flatMap(object -> object.data().child("content"))
                .orElseThrow(() -> SoapFaultException.objectNotFound(instance));
        return new Shape(Vocabulary.standard(), version)
                .of(content.named("returnval").typed("ServiceContent"));
    }

    private Session login(SoapRequest request) throws SoapFaultException {
        return sessions.login(request.text("userName"), request.text("password"))
                .orElseThrow(() -> invalidLogin("Cannot complete login due to an incorrect user name or password."));
    }

    private Session clone(SoapRequest request) throws SoapFaultException {
        return sessions.redeem(request.text("cloneTicket"))
                .orElseThrow(() -> invalidLogin("The clone ticket is unknown, used or too old."));
    }

    private static SoapFaultException invalidLogin(String message) {
        return new SoapFaultException("InvalidLogin", message, List.of());
    }

    private static Reply entered(Session session) {
        return new Reply(List.of(session.described("returnval")), Optional.of(session));
    }
}
