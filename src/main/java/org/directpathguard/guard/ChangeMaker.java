package org.directpathguard.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.guard.ApplyFailedException.Known;
import org.directpathguard.guard.ApplyRefusedException.Reason;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.rules.RebindSupport;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.ServerFaultException;
import org.directpathguard.vsphere.live.HostChanges;

/** Backs up, sends one change, and reads the host until it is so. */
public final class ChangeMaker {

    private static final String RESTRICTED = "RestrictedVersion";

    private final ChangeSessions sessions;
    private final BackupVault vault;
    private final ReadBack readBack;

    /**
     * Makes changes.
     *
     * @param sessions the servers
     * @param vault where backups are kept
     * @param fleet where hosts are read
     * @param patience how long a host may take to show a change
     */
    public ChangeMaker(ChangeSessions sessions, BackupVault vault, Fleet fleet, Duration patience) {
        this.sessions = sessions;
        this.vault = vault;
        this.readBack = new ReadBack(fleet, patience);
    }

    /**
     * What was made.
     *
     * @param after the flags as they were read back
     * @param backup the configuration before
     * @param notes what is worth knowing
     */
    record Made(List<FlagState> after, Optional<StoredBackup> backup, List<String> notes) {}

    /** The last thing to do before the change is sent; where it fails nothing is. */
    @FunctionalInterface
    interface LastStep {
        void run() throws InventoryException;
    }

    Made make(PassthroughChange change, LastStep lastStep) throws InventoryException {
        try (ChangeSession session = open(change)) {
            HostChanges host = session.changes();
            Optional<Boolean> applyNow = applyNow(change, host);
            List<String> notes = new ArrayList<>();
            Optional<StoredBackup> backup = backup(change, host, notes);
            lastStep.run();
            return send(change, host, applyNow, backup, notes);
        }
    }

    private ChangeSession open(PassthroughChange change) throws ApplyFailedException {
        try {
            return sessions.open(change.host().inventory());
        } catch (VsphereException e) {
            throw new ApplyFailedException(
                    "Nothing was sent: " + e.problem(), e.nextStep(), false, Known.nothingSent(), e);
        }
    }

    /** What is sent as {@code applyNow}; empty where the server does not know the word. */
    private static Optional<Boolean> applyNow(PassthroughChange change, HostChanges host) throws ApplyRefusedException {
        if (host.canWaitForReboot()) {
            return Optional.of(change.applyNow());
        }
        boolean mayHappenAtOnce = RebindSupport.of(change.snapshot()).mayBe();
        if (change.enable() && !change.applyNow() && mayHappenAtOnce) {
            throw new ApplyRefusedException(
                    Reason.APPLIES_AT_ONCE,
                    "The server speaks a version of the API in which a change can't be left to the next reboot, and"
                            + " this host may make it at once.",
                    "Ask for it to apply at once (applyNow), or make the change through a server of version 7.0 or"
                            + " newer.");
        }
        return Optional.empty();
    }

    private Optional<StoredBackup> backup(PassthroughChange change, HostChanges host, List<String> notes)
            throws ApplyRefusedException {
        try {
            return Optional.of(vault.store(
                    host.fetchConfiguration(change.host().reference().moid())));
        } catch (InventoryException e) {
            if (change.enable()) {
                throw new ApplyRefusedException(
                        Reason.NO_BACKUP,
                        "The configuration of " + change.host().reference().name()
                                + " could not be backed up, so nothing was changed. " + e.problem(),
                        e.nextStep());
            }
            notes.add("There is no backup from before this change: " + e.problem());
            return Optional.empty();
        }
    }

    private Made send(
            PassthroughChange change,
            HostChanges host,
            Optional<Boolean> applyNow,
            Optional<StoredBackup> backup,
            List<String> notes)
            throws ApplyFailedException {
        Optional<VsphereException> failure = Optional.empty();
        try {
            host.setPassthrough(change.host().reference().moid(), change.devices(), change.enable(), applyNow);
        } catch (VsphereException e) {
            failure = Optional.of(e);
        }
        ReadBack.Seen seen = readBack.until(change, failure.isPresent());
        if (seen.done()) {
            failure.ifPresent(e -> notes.add("The server reported a failure, yet the change is there: " + e.problem()));
            return new Made(seen.flags(), backup, notes);
        }
        Known known = new Known(true, FlagState.of(change.snapshot(), change.shown()), seen.flags(), backup);
        if (failure.isPresent()) {
            throw failed(change, failure.get(), known);
        }
        throw new ApplyFailedException(
                "The server accepted " + change.words() + ", but the host does not show it. "
                        + seen.problem().orElse(""),
                "Look at the host in the vSphere Client; run the check again before anything else.",
                false,
                known,
                new IllegalStateException("The change was not seen in time"));
    }

    private static ApplyFailedException failed(PassthroughChange change, VsphereException failure, Known known) {
        if (failure instanceof ServerFaultException fault && RESTRICTED.equals(fault.fault())) {
            return new ApplyFailedException(
                    "The licence of " + change.host().reference().name()
                            + " allows no changes through the API (RestrictedVersion), so nothing was changed.",
                    "Make the change in the Host Client, after reading this verdict; or give the host a licence.",
                    true,
                    known,
                    failure);
        }
        String state = known.after().isEmpty()
                ? "Whether the host has changed is not known."
                : "The host was read again and has not changed as asked.";
        return new ApplyFailedException(
                failure.problem() + " " + state,
                failure.nextStep() + " Run the check again before anything else.",
                false,
                known,
                failure);
    }
}
