package org.directpathguard.plugin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.LoginRefusedException;
import org.directpathguard.vsphere.person.ClientSession;
import org.directpathguard.vsphere.person.SessionRefusedException;
import org.springframework.http.HttpStatus;

/** Finds out who stands behind a request of a view. */
final class Visitors {

    /** The origin of the client in which the view is shown; a view may not choose any but a configured one. */
    static final String ORIGIN = "X-Guard-Client-Origin";

    private static final int LONGEST = 4096;

    private final Vcenters vcenters;
    private final Door door;

    Visitors(Vcenters vcenters, Door door) {
        this.vcenters = vcenters;
        this.door = door;
    }

    /**
     * The person at one vCenter.
     *
     * @param request the request
     * @param guid instance UUID of the vCenter that the view names
     * @throws PluginRefusalException if nobody that is known stands behind it
     */
    Visit visit(HttpServletRequest request, String guid) throws PluginRefusalException {
        ClientSession session = session(request);
        Vcenter target = vcenters.called(guid)
                .orElseThrow(() -> PluginRefusalException.noSession(
                        "This service watches no vCenter with the id " + guid.replaceAll("[^\\w-]", "?") + "."));
        return enter(request, session, gateway(request).orElse(target), target);
    }

    /** The person at each vCenter that the session reaches. */
    List<Visit> visits(HttpServletRequest request) throws PluginRefusalException {
        ClientSession session = session(request);
        Vcenter gateway = gateway(request)
                .orElseThrow(() -> PluginRefusalException.noSession(
                        "It is not known which vSphere Client this view is shown in."));
        List<Visit> visits = new ArrayList<>();
        visits.add(enter(request, session, gateway, gateway));
        for (Vcenter linked : vcenters.all()) {
            if (linked != gateway) {
                attempt(request, session, gateway, linked).ifPresent(visits::add);
            }
        }
        return visits;
    }

    private Optional<Visit> attempt(
            HttpServletRequest request, ClientSession session, Vcenter gateway, Vcenter linked) {
        try {
            return Optional.of(enter(request, session, gateway, linked));
        } catch (PluginRefusalException e) {
            // It is not linked with the one whose client is shown, or it does not answer: its hosts are not shown.
            return Optional.empty();
        }
    }

    private Visit enter(HttpServletRequest request, ClientSession session, Vcenter gateway, Vcenter target)
            throws PluginRefusalException {
        try {
            return door.enter(session, gateway, target, !"GET".equals(request.getMethod()));
        } catch (SessionRefusedException | LoginRefusedException e) {
            throw PluginRefusalException.noSession(e.problem());
        } catch (VsphereException e) {
            throw new PluginRefusalException(HttpStatus.UNAUTHORIZED, e.problem(), e.nextStep());
        }
    }

    private static ClientSession session(HttpServletRequest request) throws PluginRefusalException {
        for (String header : List.of(ClientSession.HEADER, ClientSession.OLDER_HEADER)) {
            String token = request.getHeader(header);
            if (token != null && !token.isBlank() && token.length() <= LONGEST) {
                return new ClientSession(header, token.strip());
            }
        }
        throw PluginRefusalException.noSession("The request carries no session of the vSphere Client.");
    }

    private Optional<Vcenter> gateway(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(ORIGIN))
                .flatMap(vcenters::at)
                .or(vcenters::only);
    }
}
