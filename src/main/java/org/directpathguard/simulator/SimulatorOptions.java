package org.directpathguard.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.simulator.account.Account;
import org.directpathguard.simulator.account.SamplePeople;
import org.directpathguard.simulator.world.Inventory;

/**
 * How a simulated server is set up.
 *
 * @param inventory what it has
 * @param port the port on the loopback address; 0 for any that is free
 * @param accounts who may log in; the first is the one that {@link SimulatedVCenter#user()} names
 * @param names the host names and addresses that its certificate is valid for
 * @param validUntil when its certificate ends to be valid; a moment in the past for an expired one
 * @param idleTimeout how long an unused session lives
 * @param rebootTime how long a host is away when it reboots
 */
public record SimulatorOptions(
        Inventory inventory,
        int port,
        List<Account> accounts,
        List<String> names,
        Instant validUntil,
        Duration idleTimeout,
        Duration rebootTime) {

    /** The administrator who may log in unless other accounts are set. */
    public static final String DEFAULT_USER = "administrator@vsphere.local";

    /** The password of {@link #DEFAULT_USER}: it opens nothing but a simulation. */
    public static final String DEFAULT_PASSWORD = "simulated";

    /** Takes its own copies. */
    public SimulatorOptions {
        accounts = List.copyOf(accounts);
        names = List.copyOf(names);
    }

    /**
     * An inventory with everything else as usual: any free port, an administrator and the {@link SamplePeople}, a
     * certificate for this machine.
     *
     * @param inventory what the server has
     * @return the options
     */
    public static SimulatorOptions of(Inventory inventory) {
        return new SimulatorOptions(
                inventory,
                0,
                usualAccounts(),
                List.of("localhost", "127.0.0.1", "::1"),
                Instant.now().plus(Duration.ofDays(365)),
                Duration.ofMinutes(30),
                Duration.ZERO);
    }

    private static List<Account> usualAccounts() {
        List<Account> accounts = new ArrayList<>(List.of(Account.administrator(DEFAULT_USER, DEFAULT_PASSWORD)));
        accounts.addAll(SamplePeople.all());
        return accounts;
    }

    /**
     * Chooses the port.
     *
     * @param newPort 0 to 65535
     * @return the changed options
     */
    public SimulatorOptions withPort(int newPort) {
        return new SimulatorOptions(inventory, newPort, accounts, names, validUntil, idleTimeout, rebootTime);
    }

    /**
     * Chooses who may log in, in place of the usual accounts.
     *
     * @param newAccounts at least one account
     * @return the changed options
     */
    public SimulatorOptions withAccounts(List<Account> newAccounts) {
        return new SimulatorOptions(inventory, port, newAccounts, names, validUntil, idleTimeout, rebootTime);
    }

    /**
     * Lets somebody else log in too.
     *
     * @param account who
     * @return the changed options
     */
    public SimulatorOptions withAccount(Account account) {
        List<Account> more = new ArrayList<>(accounts);
        more.add(account);
        return withAccounts(more);
    }

    /**
     * Chooses what the certificate says.
     *
     * @param newNames the host names and addresses it is valid for
     * @param newValidUntil when it ends to be valid
     * @return the changed options
     */
    public SimulatorOptions withCertificate(List<String> newNames, Instant newValidUntil) {
        return new SimulatorOptions(inventory, port, accounts, newNames, newValidUntil, idleTimeout, rebootTime);
    }

    /**
     * Chooses how long an unused session lives.
     *
     * @param newIdleTimeout the time
     * @return the changed options
     */
    public SimulatorOptions withIdleTimeout(Duration newIdleTimeout) {
        return new SimulatorOptions(inventory, port, accounts, names, validUntil, newIdleTimeout, rebootTime);
    }

    /**
     * Chooses how long a host is away when it reboots.
     *
     * @param newRebootTime the time
     * @return the changed options
     */
    public SimulatorOptions withRebootTime(Duration newRebootTime) {
        return new SimulatorOptions(inventory, port, accounts, names, validUntil, idleTimeout, newRebootTime);
    }
}
