package org.directpathguard.vsphere.live;

import com.vmware.vim25.EntityPrivilege;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.Permission;
import com.vmware.vim25.PrivilegeAvailability;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.directpathguard.host.Tristate;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.SoapRequest;
import org.directpathguard.vsphere.connection.VimSession;

/**
 * Whether the account sees every object: only then is a datastore's list of machines complete.
 *
 * <p>Asked is {@code HasPrivilegeOnEntities(root, System.Read)}, which says nothing about propagation, and then {@code
 * RetrieveAllPermissions} (privilege System.View). Which groups an account is in can't be asked with reading rights;
 * therefore a permission of a group counts as ours when it narrows what is seen, and as ours when it widens it only if
 * no permission on the root withholds propagation. Anything that can't be told is unknown, and unknown is not yes.
 */
final class InventoryVisibility {

    private static final String READ = "System.Read";

    /** Built-in roles that do not contain System.Read: no access, anonymous, view. */
    private static final List<Integer> BLIND_ROLES = List.of(-5, -4, -3);

    private final VimSession session;
    private final String user;

    InventoryVisibility(VimSession session, String user) {
        this.session = session;
        this.user = user;
    }

    Tristate ask() {
        try {
            Tristate root = mayReadRoot();
            return root.isYes() ? seesBelow(permissions()) : root;
        } catch (VsphereException e) {
            return Tristate.UNKNOWN;
        }
    }

    private Tristate mayReadRoot() throws VsphereException {
        SoapRequest request = SoapRequest.of("HasPrivilegeOnEntities", manager())
                .with("entity", ManagedObjectReference.class, root())
                .with("sessionId", String.class, session.sessionKey())
                .with("privId", String.class, READ)
                .returningList(EntityPrivilege.class);
        Object value = session.read("asking whether the whole inventory is visible", request)
                .value();
        if (!(value instanceof EntityPrivilege[] entities)) {
            return Tristate.UNKNOWN;
        }
        return Arrays.stream(entities)
                .filter(entity -> entity.getPrivAvailability() != null)
                .flatMap(entity -> Arrays.stream(entity.getPrivAvailability()))
                .filter(availability -> READ.equals(availability.getPrivId()))
                .map(PrivilegeAvailability::isIsGranted)
                .map(Tristate::of)
                .findFirst()
                .orElse(Tristate.UNKNOWN);
    }

    /** Every permission on an object that the account sees. */
    List<Permission> permissions() throws VsphereException {
        SoapRequest request =
                SoapRequest.of("RetrieveAllPermissions", manager()).returningList(Permission.class);
        Object value =
                session.read("asking which permissions are defined", request).value();
        return value instanceof Permission[] permissions ? List.of(permissions) : List.of();
    }

    private Tristate seesBelow(List<Permission> permissions) {
        List<Permission> onRoot = permissions.stream().filter(this::isOnRoot).toList();
        boolean narrowed = permissions.stream()
                .filter(permission -> !isOnRoot(permission))
                .anyMatch(permission -> BLIND_ROLES.contains(permission.getRoleId()) && mayBeOurs(permission));
        if (onRoot.isEmpty() || narrowed) {
            return Tristate.UNKNOWN;
        }
        Optional<Permission> own = onRoot.stream().filter(this::isOurs).findFirst();
        if (own.isPresent()) {
            return Tristate.of(own.get().isPropagate());
        }
        boolean allPropagate = onRoot.stream().filter(this::mayBeOurs).allMatch(Permission::isPropagate);
        return allPropagate ? Tristate.YES : Tristate.UNKNOWN;
    }

    private boolean isOnRoot(Permission permission) {
        return permission.getEntity() != null
                && root().getVal().equals(permission.getEntity().getVal());
    }

    private boolean mayBeOurs(Permission permission) {
        return permission.isGroup() || isOurs(permission);
    }

    /** {@code DOMAIN\name} and {@code name@domain} are the same person. */
    private boolean isOurs(Permission permission) {
        return !permission.isGroup() && normalised(permission.getPrincipal()).equals(normalised(user));
    }

    private static String normalised(String principal) {
        String name = principal == null ? "" : principal.toLowerCase(Locale.ROOT);
        int backslash = name.indexOf('\\');
        return backslash < 0 ? name : name.substring(backslash + 1) + "@" + name.substring(0, backslash);
    }

    private ManagedObjectReference manager() {
        return session.content().getAuthorizationManager();
    }

    private ManagedObjectReference root() {
        return session.content().getRootFolder();
    }
}
