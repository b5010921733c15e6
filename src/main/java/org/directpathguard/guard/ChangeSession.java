package org.directpathguard.guard;

import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.live.HostChanges;
import org.directpathguard.vsphere.live.HostNotes;

/** A session of its own for changing hosts: opened when a change is to be made, closed right after it. */
final class ChangeSession implements AutoCloseable {

    private final VimSession session;
    private final HostChanges changes;

    private ChangeSession(VimSession session) {
        this.session = session;
        this.changes = new HostChanges(session);
    }

    static ChangeSession open(ConnectionSettings settings) throws VsphereException {
        return new ChangeSession(VimSession.open(settings));
    }

    HostChanges changes() {
        return changes;
    }

    HostNotes notes() {
        return new HostNotes(session);
    }

    @Override
    public void close() {
        session.close();
    }
}
