package org.directpathguard.simulator.service;

import java.util.List;
import java.util.Optional;
import org.directpathguard.simulator.account.Permissions;
import org.directpathguard.simulator.account.Session;
import org.directpathguard.simulator.account.Sessions;
import org.directpathguard.simulator.collect.Sight;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.schema.ApiVersion;
import org.directpathguard.simulator.schema.Vocabulary;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.soap.SoapRequest;
import org.directpathguard.simulator.world.ManagedObject;
import org.directpathguard.simulator.world.World;

/** Checks session, object and privilege of each call, in the order a server does, and has the method played. */
public final class Dispatcher {

    private final World world;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Operations operations;

    /**
     * Makes a dispatcher.
     *
     * @param world the objects
     * @param sessions who is logged in
     * @param operations the methods for those who are
     */
    public Dispatcher(World world, Sessions sessions, Operations operations) {
        this.world = world;
        this.sessions = sessions;
        this.entrance = new Entrance(world, sessions);
        this.operations = operations;
    }

    /**
     * Answers a call.
     *
     * @param request the call
     * @param version what the client understands
     * @param sessionKey the session that the client presents; empty for none
     * @return the answer
     * @throws SoapFaultException if the answer is a fault
     * @throws InterruptedException if the server stops meanwhile
     */
    public Reply answer(SoapRequest request, ApiVersion version, String sessionKey)
            throws SoapFaultException, InterruptedException {
        Optional<Reply> withoutSession = entrance.answer(request, version);
        if (withoutSession.isPresent()) {
            return withoutSession.get();
        }
        Session session =
                sessions.use(sessionKey).orElseThrow(() -> SoapFaultException.notAuthenticated(request.target()));
        Sight sight = new Sight(world, session, version);
        ManagedObject target =
                sight.find(request.target()).orElseThrow(() -> SoapFaultException.objectNotFound(request.target()));
        String method = request.method();
        Operation operation = operations
                .find(method)
                .orElseThrow(() -> SoapFaultException.methodNotFound(target.reference(), method));
        requirePrivilege(sight, target, method);
        DisablingOperations.requireEnabled(target, method);
        return new Reply(operation.perform(new Call(request, target, sight)), Optional.empty());
    }

    private void requirePrivilege(Sight sight, ManagedObject target, String method) throws SoapFaultException {
        ObjectReference reference = target.reference();
        String privilege = InternalMethods.privilege(reference.type(), method)
                .or(() -> Vocabulary.standard().methodPrivilege(reference.type(), method))
                .orElseThrow(() -> SoapFaultException.methodNotFound(reference, method));
        boolean anybody =
                (privilege.startsWith("System.") && target.owner().type().equals("Folder"))
                        || sight.session().find(reference).isPresent();
        if (!anybody && !new Permissions(world).may(sight.session().account(), target.owner(), privilege)) {
            throw SoapFaultException.noPermission(target.owner(), privilege);
        }
    }

    /**
     * An answer.
     *
     * @param results the elements {@code returnval}
     * @param started the session that the call began, whose key becomes the client's cookie
     */
    public record Reply(List<Element> results, Optional<Session> started) {}
}
