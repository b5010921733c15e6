package org.directpathguard.simulator.account;

import java.util.List;
import java.util.Locale;

/**
 * Somebody who may log in.
 *
 * @param name as it is typed at the login, {@code user@domain} or a plain name
 * @param password what proves it
 * @param grants the roles the account has; where several lie on the way to the root, the nearest counts
 */
public record Account(String name, String password, List<Grant> grants) {

    /** Takes its own copy of the grants. */
    public Account {
        grants = List.copyOf(grants);
    }

    /**
     * An account that may do everything.
     *
     * @param name as it is typed at the login
     * @param password what proves it
     * @return the account
     */
    public static Account administrator(String name, String password) {
        return new Account(name, password, List.of(Grant.everywhere(Role.ADMINISTRATOR)));
    }

    /** {@return the name as vCenter writes it in sessions, events and permissions: DOMAIN\name} */
    public String principal() {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(at + 1).toUpperCase(Locale.ROOT) + "\\" + name.substring(0, at);
    }

    /**
     * Tells whether a name means this account.
     *
     * @param other a name in either form, in any case
     * @return true if so
     */
    public boolean isCalled(String other) {
        return other.equalsIgnoreCase(name) || other.equalsIgnoreCase(principal());
    }

    /** The password is left out. */
    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
