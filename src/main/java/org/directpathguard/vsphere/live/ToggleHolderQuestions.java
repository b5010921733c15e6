package org.directpathguard.vsphere.live;

import com.vmware.vim25.AuthorizationRole;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.Permission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.ToggleHolders;
import org.directpathguard.host.Tristate;
import org.directpathguard.vsphere.connection.SoapRequest;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.reading.ObjectKind;
import org.directpathguard.vsphere.reading.Objects;
import org.directpathguard.vsphere.reading.PropertyBag;

/**
 * Asks a vCenter who may toggle passthrough: {@code AuthorizationManager.RetrieveAllPermissions} (privilege System.View, but
 * only for objects that the account sees), {@code roleList}, and the way from each host to the root.
 */
final class ToggleHolderQuestions {

    private static final String LOOK = "Look at the vCenter's own list of permissions.";
    private static final int DEEPEST = 64;

    private final VimSession session;
    private final Objects objects;
    private final InventoryVisibility visibility;

    ToggleHolderQuestions(VimSession session, Objects objects, InventoryVisibility visibility) {
        this.session = session;
        this.objects = objects;
        this.visibility = visibility;
    }

    ToggleHolders.Book ask() {
        if (!session.isVcenter()) {
            return ToggleHolders.Book.unknown(
                    session.serverName()
                            + " is a host without a vCenter: its own accounts, its shell and its console can"
                            + " toggle, and no permission tells of all of them.",
                    "Look at the host's own users and at its lockdown mode.");
        }
        try {
            List<Permission> permissions = visibility.permissions();
            List<AuthorizationRole> roles = roles();
            if (permissions.isEmpty() || roles.isEmpty()) {
                return ToggleHolders.Book.unknown(
                        session.serverName() + " showed no " + (roles.isEmpty() ? "roles" : "permissions")
                                + ", although every vCenter has some.",
                        "Give the account the role Read-only at the root folder, propagated.");
            }
            Map<String, PlaceInTree> tree = tree();
            boolean whole = visibility.ask() == Tristate.YES;
            return new PermissionTree(placed(permissions, tree), roles, tree, whole);
        } catch (InventoryException e) {
            return ToggleHolders.Book.unknown(
                    "The permissions could not be read: " + e.problem(), e.nextStep() + " " + LOOK);
        }
    }

    /** A permission may come without its object ({@code Permission.entity} is optional); then each object is asked. */
    private List<Permission> placed(List<Permission> permissions, Map<String, PlaceInTree> tree)
            throws InventoryException {
        if (permissions.stream().allMatch(permission -> permission.getEntity() != null)) {
            return permissions;
        }
        List<Permission> placed = new ArrayList<>();
        for (PlaceInTree at : tree.values()) {
            ManagedObjectReference entity = new ManagedObjectReference();
            entity.type = at.place().type();
            entity.val = at.place().moid();
            SoapRequest request = SoapRequest.of(
                            "RetrieveEntityPermissions", session.content().getAuthorizationManager())
                    .with("entity", ManagedObjectReference.class, entity)
                    .with("inherited", boolean.class, false)
                    .returningList(Permission.class);
            Object value = session.read("asking which permissions are on an object", request)
                    .value();
            if (value instanceof Permission[] here) {
                for (Permission permission : here) {
                    permission.entity = entity;
                    placed.add(permission);
                }
            }
        }
        return placed;
    }

    private List<AuthorizationRole> roles() throws InventoryException {
        ManagedObjectReference manager = session.content().getAuthorizationManager();
        PropertyBag bag =
                objects.read(ObjectKind.AUTHORIZATION, List.of(manager)).get(manager.getVal());
        Object value = bag == null ? null : bag.find("roleList").value().orElse(null);
        return value instanceof AuthorizationRole[] roles ? List.of(roles) : List.of();
    }

    /** Every host and what is above it, level by level: a few questions however many hosts there are. */
    private Map<String, PlaceInTree> tree() throws InventoryException {
        Map<String, PlaceInTree> tree = new HashMap<>();
        Collection<ManagedObjectReference> level = objects.readAll(ObjectKind.HOST_NAME).stream()
                .map(PropertyBag::object)
                .toList();
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            Map<String, ManagedObjectReference> above = new LinkedHashMap<>();
            for (PropertyBag bag :
                    new ArrayList<>(objects.read(ObjectKind.PLACE, level).values())) {
                PlaceInTree place = PlaceInTree.of(bag);
                tree.put(bag.moid(), place);
                place.parent().ifPresent(parent -> above.put(parent.getVal(), parent));
            }
            Set<String> known = tree.keySet();
            level = above.values().stream()
                    .filter(parent -> !known.contains(parent.getVal()))
                    .collect(Collectors.toList());
        }
        return tree;
    }
}
