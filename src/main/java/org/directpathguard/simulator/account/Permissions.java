package org.directpathguard.simulator.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.world.ManagedObject;
import org.directpathguard.simulator.world.World;

/** Works out what an account may do where: the nearest grant on the way from an entity to the root counts. */
public final class Permissions {

    private final World world;

    /**
     * Looks into a world.
     *
     * @param world where the entities are
     */
    public Permissions(World world) {
        this.world = world;
    }

    /**
     * The role of an account on an entity.
     *
     * @param account who
     * @param entity where
     * @return the role that the nearest grant gives, or no access
     */
    public Role role(Account account, ObjectReference entity) {
        List<ManagedObject> lineage = lineage(entity);
        for (int step = 0; step < lineage.size(); step++) {
            boolean root = step == lineage.size() - 1;
            for (Grant grant : account.grants()) {
                boolean here = isOn(grant, lineage.get(step), root);
                if (here && (step == 0 || grant.propagate())) {
                    return grant.role();
                }
            }
        }
        return lineage.isEmpty() ? rootRole(account) : Role.NO_ACCESS;
    }

    /**
     * Tells whether an account may do something.
     *
     * @param account who
     * @param entity where
     * @param privilege what it takes
     * @return true if so
     */
    public boolean may(Account account, ObjectReference entity, String privilege) {
        return role(account, entity).holds(privilege);
    }

    /**
     * Tells whether a grant is set on an entity.
     *
     * @param grant a role of an account
     * @param entity an entity
     * @return true if so
     */
    public boolean isOn(Grant grant, ManagedObject entity) {
        return isOn(grant, entity, entity.link("parent").isEmpty());
    }

    /**
     * The entity and everything above it.
     *
     * @param entity where to start
     * @return from the entity to the root; empty if there is no such entity
     */
    public List<ManagedObject> lineage(ObjectReference entity) {
        List<ManagedObject> lineage = new ArrayList<>();
        Optional<ManagedObject> at = world.find(entity);
        while (at.isPresent()) {
            ManagedObject object = at.get();
            lineage.add(object);
            at = object.link("parent").or(() -> object.link("parentVApp")).flatMap(world::find);
        }
        return lineage;
    }

    private static boolean isOn(Grant grant, ManagedObject entity, boolean root) {
        return grant.entity().isEmpty()
                ? root
                : grant.entity().equals(entity.reference().id())
                        || grant.entity().equals(entity.name());
    }

    private static Role rootRole(Account account) {
        return account.grants().stream()
                .filter(grant -> grant.entity().isEmpty())
                .map(Grant::role)
                .findFirst()
                .orElse(Role.VIEW);
    }
}
