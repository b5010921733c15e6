package org.directpathguard.vsphere.live;

import com.vmware.vim25.EntityPrivilege;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.PrivilegeAvailability;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.SoapRequest;
import org.directpathguard.vsphere.connection.VimSession;

/** The session of a person with an own account, which only tells what that person may do. */
public final class PersonSession implements AutoCloseable {

    private final VimSession session;

    private PersonSession(VimSession session) {
        this.session = session;
    }

    /**
     * Logs a person in. The password is used for this one login and wiped.
     *
     * @param server the server, as the service's own account reaches it
     * @param user the person's account
     * @param password its password
     * @return the session, to be closed
     * @throws VsphereException if the account is refused or the server can't be reached
     */
    public static PersonSession open(ConnectionSettings server, String user, char[] password) throws VsphereException {
        OnePassword once = new OnePassword(password);
        try {
            return new PersonSession(VimSession.open(new ConnectionSettings(
                    server.server(), new Credentials(user, once), server.trust(), server.times(), server.sizes())));
        } finally {
            once.forget();
        }
    }

    /** {@return the account as the server names it, which is one spelling for all ways to write it} */
    public String user() {
        return session.signedInAs();
    }

    /**
     * Asks for a privilege on hosts.
     *
     * @param hostMoids managed object ids
     * @param privilege id of the privilege
     * @return the hosts on which it is granted
     * @throws VsphereException if the server can't be asked
     */
    public Set<String> granted(List<String> hostMoids, String privilege) throws VsphereException {
        Set<String> granted = new HashSet<>();
        if (hostMoids.isEmpty()) {
            return granted;
        }
        SoapRequest request =
                SoapRequest.of("HasPrivilegeOnEntities", session.content().getAuthorizationManager());
        for (String moid : hostMoids) {
            request = request.with("entity", ManagedObjectReference.class, host(moid));
        }
        request = request.with("sessionId", String.class, session.sessionKey())
                .with("privId", String.class, privilege)
                .returningList(EntityPrivilege.class);
        Object answer =
                session.read("asking what " + user() + " may do", request).value();
        if (answer instanceof EntityPrivilege[] entities) {
            Arrays.stream(entities)
                    .filter(entity -> entity.getEntity() != null && entity.getPrivAvailability() != null)
                    .filter(entity -> Arrays.stream(entity.getPrivAvailability())
                            .filter(availability -> privilege.equals(availability.getPrivId()))
                            .anyMatch(PrivilegeAvailability::isIsGranted))
                    .map(entity -> entity.getEntity().getVal())
                    .forEach(granted::add);
        }
        return granted;
    }

    private static ManagedObjectReference host(String moid) {
        ManagedObjectReference reference = new ManagedObjectReference();
        reference.type = "HostSystem";
        reference.val = moid;
        return reference;
    }

    @Override
    public void close() {
        session.close();
    }

    /** A password for one login: a session that the server has ended can't be begun again without the person. */
    private static final class OnePassword implements Supplier<char[]> {

        private final char[] password;

        OnePassword(char[] password) {
            this.password = password;
        }

        @Override
        public char[] get() {
            return password.clone();
        }

        void forget() {
            Arrays.fill(password, '\0');
        }
    }
}
