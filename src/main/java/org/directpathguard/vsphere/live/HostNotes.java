package org.directpathguard.vsphere.live;

import com.vmware.vim25.Event;
import com.vmware.vim25.EventEx;
import com.vmware.vim25.HostEventArgument;
import com.vmware.vim25.KeyAnyValue;
import com.vmware.vim25.ManagedObjectReference;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.SoapRequest;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.extension.ExtensionManager;
import org.directpathguard.vsphere.reading.ObjectKind;

/**
 * Leaves events about hosts in a server's list (privilege Global.LogEvent). Where the plug-in's extension is registered with
 * the kind of event, it is one of that kind ({@code EventManager.PostEvent} with an {@code EventEx}, API 4.0), which alarms can
 * wait for; elsewhere it is a general message of a user ({@code LogUserEvent}).
 */
public final class HostNotes {

    /** Key of the plug-in's extension, whose kinds of events these are. */
    public static final String EXTENSION = "org.directpathguard.client";

    private final VimSession session;

    /**
     * Leaves events through a session.
     *
     * @param session the session
     */
    public HostNotes(VimSession session) {
        this.session = session;
    }

    /**
     * An event about a host.
     *
     * @param kind its type id, for instance {@code org.directpathguard.armed}
     * @param severity {@code error}, {@code warning} or {@code info}
     * @param message the words
     */
    public record Note(String kind, String severity, String message) {}

    /**
     * Leaves an event.
     *
     * @param hostMoid the host it is about
     * @param hostName its name
     * @param note what to say
     * @throws VsphereException if the server refuses
     */
    public void leave(String hostMoid, String hostName, Note note) throws VsphereException {
        if (isRegistered(note.kind())) {
            try {
                session.change(
                        "posting an event for " + hostName,
                        SoapRequest.of("PostEvent", session.content().getEventManager())
                                .with("eventToPost", Event.class, event(hostMoid, hostName, note)));
                return;
            } catch (VsphereException refused) {
                // A plain message is better than none.
            }
        }
        session.change(
                "leaving an event for " + hostName,
                SoapRequest.of("LogUserEvent", session.content().getEventManager())
                        .with("entity", ManagedObjectReference.class, host(hostMoid))
                        .with("msg", String.class, note.message()));
    }

    private boolean isRegistered(String kind) {
        if (!session.isVcenter()) {
            return false;
        }
        try {
            return ExtensionManager.of(session)
                    .find(EXTENSION)
                    .filter(extension -> extension.terms().events().contains(kind))
                    .isPresent();
        } catch (VsphereException unknown) {
            return false;
        }
    }

    /** The words go along twice: texts of the extension can name {@code message} as a property and as an argument. */
    private EventEx event(String hostMoid, String hostName, Note note) {
        HostEventArgument host = new HostEventArgument();
        host.host = host(hostMoid);
        host.name = hostName;
        KeyAnyValue words = new KeyAnyValue();
        words.key = "message";
        words.value = note.message();
        EventEx event = new EventEx();
        event.createdTime = GregorianCalendar.from(Instant.now().atZone(ZoneOffset.UTC));
        event.userName = "";
        event.host = host;
        event.eventTypeId = note.kind();
        event.severity = note.severity();
        event.message = note.message();
        event.arguments = new KeyAnyValue[] {words};
        event.objectId = hostMoid;
        event.objectType = "HostSystem";
        event.objectName = hostName;
        return event;
    }

    private static ManagedObjectReference host(String moid) {
        return ObjectKind.HOST_PASSTHROUGH.reference(moid);
    }
}
