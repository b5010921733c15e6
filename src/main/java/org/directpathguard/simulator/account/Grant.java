package org.directpathguard.simulator.account;

/**
 * A role that an account has on an entity.
 *
 * @param entity the entity's id or name; empty for the root of the inventory
 * @param role what it may do there
 * @param propagate true if the role reaches everything below the entity
 */
public record Grant(String entity, Role role, boolean propagate) {

    /**
     * A role on the whole inventory.
     *
     * @param role what the account may do everywhere
     * @return the grant
     */
    public static Grant everywhere(Role role) {
        return new Grant("", role, true);
    }
}
