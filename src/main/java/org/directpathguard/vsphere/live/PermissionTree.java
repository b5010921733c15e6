package org.directpathguard.vsphere.live;

import com.vmware.vim25.AuthorizationRole;
import com.vmware.vim25.Permission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.directpathguard.host.ToggleHolder;
import org.directpathguard.host.ToggleHolders;

/**
 * Works out who holds the privilege on a host as vSphere does: of the permissions of one principal on the way from the host to
 * the root, the nearest one counts, and one above the host only if it propagates. A nearer permission of a group also takes a
 * member's farther one away; since members are not known, such groups are named beside the holder.
 */
final class PermissionTree implements ToggleHolders.Book {

    private static final String ROOT_UNKNOWN =
            "The account may not see every object above this host, so it can't see every permission.";
    private static final String PARTLY_VISIBLE =
            "It could not be made sure that the account sees the whole inventory; permissions on what it does not see are"
                    + " missing.";
    private static final String NEXT_STEP = "Give the account the role Read-only at the root folder, propagated.";

    private final Map<String, List<Permission>> byEntity;
    private final Map<Integer, AuthorizationRole> roles = new HashMap<>();
    private final Map<String, PlaceInTree> tree;
    private final boolean whole;

    PermissionTree(
            List<Permission> permissions, List<AuthorizationRole> roles, Map<String, PlaceInTree> tree, boolean whole) {
        this.byEntity = permissions.stream()
                .filter(permission -> permission.getEntity() != null && permission.getPrincipal() != null)
                .collect(Collectors.groupingBy(
                        permission -> String.valueOf(permission.getEntity().getVal())));
        roles.forEach(role -> this.roles.put(role.getRoleId(), role));
        this.tree = Map.copyOf(tree);
        this.whole = whole;
    }

    /** A permission that counts on the host, with how far away from it it was given. */
    private record Counting(Permission permission, ToggleHolder.Place place, int distance) {}

    @Override
    public ToggleHolders of(String moid) {
        List<PlaceInTree> lineage = lineage(moid);
        if (lineage.isEmpty()) {
            return ToggleHolders.unknown(
                    "The host was not in the inventory when the permissions were read.", "Read the permissions again.");
        }
        List<Counting> counting = counting(lineage);
        List<ToggleHolder> holders = counting.stream()
                .filter(given -> mayHold(given.permission()))
                .map(given -> holder(given, counting))
                .sorted(Comparator.comparing(ToggleHolder::principal, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(ToggleHolder::group))
                .toList();
        PlaceInTree top = lineage.get(lineage.size() - 1);
        boolean reachesRoot = top.parent().isEmpty() && top.place().type().equals("Folder");
        String why = reachesRoot ? whole ? "" : PARTLY_VISIBLE : ROOT_UNKNOWN;
        return why.isEmpty()
                ? new ToggleHolders(ToggleHolders.State.KNOWN, holders, "", "")
                : new ToggleHolders(ToggleHolders.State.INCOMPLETE, holders, why, NEXT_STEP);
    }

    private List<PlaceInTree> lineage(String moid) {
        List<PlaceInTree> lineage = new ArrayList<>();
        Optional<PlaceInTree> at = Optional.ofNullable(tree.get(moid));
        while (at.isPresent() && lineage.size() <= tree.size()) {
            lineage.add(at.get());
            at = at.get().parent().flatMap(parent -> Optional.ofNullable(tree.get(parent.getVal())));
        }
        return lineage;
    }

    /** The nearest permission of every principal. */
    private List<Counting> counting(List<PlaceInTree> lineage) {
        Map<String, Counting> nearest = new LinkedHashMap<>();
        for (int distance = 0; distance < lineage.size(); distance++) {
            ToggleHolder.Place place = lineage.get(distance).place();
            for (Permission permission : byEntity.getOrDefault(place.moid(), List.of())) {
                if (distance == 0 || permission.isPropagate()) {
                    nearest.putIfAbsent(key(permission), new Counting(permission, place, distance));
                }
            }
        }
        return List.copyOf(nearest.values());
    }

    private ToggleHolder holder(Counting given, List<Counting> all) {
        Permission permission = given.permission();
        return new ToggleHolder(
                permission.getPrincipal(),
                permission.isGroup(),
                roleName(permission),
                given.place(),
                all.stream()
                        .filter(other -> other.distance() < given.distance()
                                && other.permission().isGroup()
                                && !mayHold(other.permission()))
                        .map(other -> other.permission().getPrincipal())
                        .sorted()
                        .toList());
    }

    /** A role that is not in the list may hold anything. */
    private boolean mayHold(Permission permission) {
        AuthorizationRole role = roles.get(permission.getRoleId());
        if (role == null) {
            return true;
        }
        return role.getPrivilege() != null && Arrays.asList(role.getPrivilege()).contains(ToggleHolders.PRIVILEGE);
    }

    private String roleName(Permission permission) {
        AuthorizationRole role = roles.get(permission.getRoleId());
        return role == null
                ? "unknown role " + permission.getRoleId()
                : Optional.ofNullable(role.getName()).orElse("role " + permission.getRoleId());
    }

    private static String key(Permission permission) {
        return permission.isGroup() + " " + permission.getPrincipal().toLowerCase(Locale.ROOT);
    }
}
