package org.directpathguard;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.CallerAuthentication;
import org.directpathguard.identity.CallerKind;
import org.directpathguard.identity.PersonalAuthority;
import org.directpathguard.identity.Scope;
import org.directpathguard.identity.VsphereSignIn;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.InventorySettings;
import org.directpathguard.vsphere.live.PersonSession;

/**
 * Signs people in with their own account at a watched vCenter or host. Who may change passthrough on any of its hosts may
 * apply, ask for overrides and approve those of others; on which hosts is asked again for each change.
 */
final class VcenterSignIn implements VsphereSignIn {

    private final List<InventorySettings> inventories;
    private final Fleet fleet;
    private final Set<String> admins;
    private final Set<String> auditors;

    VcenterSignIn(List<InventorySettings> inventories, Fleet fleet, Set<String> admins, Set<String> auditors) {
        this.inventories = List.copyOf(inventories);
        this.fleet = fleet;
        this.admins = Set.copyOf(admins);
        this.auditors = Set.copyOf(auditors);
    }

    @Override
    public List<String> inventories() {
        return inventories.stream().map(InventorySettings::name).toList();
    }

    @Override
    public CallerAuthentication signIn(String inventory, String user, char[] password) throws InventoryException {
        InventorySettings settings = inventories.stream()
                .filter(known -> known.name().equals(inventory))
                .findFirst()
                .orElseThrow(() -> new InventoryException(
                        "No inventory of that name is watched.", "Choose one of " + inventories() + "."));
        PersonSession session = PersonSession.open(settings.connection(), user, password);
        try {
            String name = oneSpelling(session.user());
            Set<Scope> scopes = scopes(session, inventory, name);
            return new CallerAuthentication(
                    new Caller(name, CallerKind.VSPHERE_SESSION, inventory, scopes),
                    Optional.of(new SessionAuthority(inventory, session)));
        } catch (InventoryException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private Set<Scope> scopes(PersonSession session, String inventory, String name) throws InventoryException {
        EnumSet<Scope> scopes = EnumSet.of(Scope.CHECK);
        List<String> hosts = fleet.hosts().stream()
                .filter(host -> host.inventory().equals(inventory))
                .map(host -> host.reference().moid())
                .toList();
        if (!session.granted(hosts, PersonalAuthority.CHANGE_PASSTHROUGH).isEmpty()) {
            scopes.addAll(EnumSet.of(Scope.APPLY, Scope.OVERRIDE, Scope.APPROVE, Scope.AUDIT));
        }
        if (admins.stream().map(VcenterSignIn::oneSpelling).anyMatch(name::equals)) {
            scopes.add(Scope.ADMIN);
        }
        if (auditors.stream().map(VcenterSignIn::oneSpelling).anyMatch(name::equals)) {
            scopes.add(Scope.AUDIT);
        }
        return scopes;
    }

    /** {@code DOMAIN\name} and {@code name@domain} are one person, who must not count as two. */
    static String oneSpelling(String account) {
        String name = account.toLowerCase(Locale.ROOT);
        int backslash = name.indexOf('\\');
        return backslash < 0 ? name : name.substring(backslash + 1) + "@" + name.substring(0, backslash);
    }

    /** What the person's own session says. */
    private record SessionAuthority(String inventory, PersonSession session)
            implements PersonalAuthority, AutoCloseable {

        @Override
        public boolean allows(String where, String hostMoid, String privilege) throws InventoryException {
            return inventory.equals(where)
                    && session.granted(List.of(hostMoid), privilege).contains(hostMoid);
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
