package org.directpathguard.vsphere.connection;

import java.util.function.Supplier;

/** Who logs in. The password is asked for at each login, wiped after it, and never shown. */
public final class Credentials {

    private final String user;
    private final Supplier<char[]> password;

    /**
     * A user and where the password comes from.
     *
     * @param user the account, for instance {@code guard@vsphere.local}
     * @param password gives a fresh copy at each call; the copy is overwritten after use
     */
    public Credentials(String user, Supplier<char[]> password) {
        this.user = user;
        this.password = password;
    }

    /** {@return the account} */
    public String user() {
        return user;
    }

    char[] password() {
        return password.get();
    }

    @Override
    public String toString() {
        return user;
    }
}
