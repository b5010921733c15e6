package org.directpathguard.simulator.machine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.simulator.backup.ConfigBundle;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.world.HostHardware;
import org.directpathguard.simulator.world.HostManagers;
import org.directpathguard.simulator.world.ManagedObject;
import org.directpathguard.simulator.world.World;

/**
 * One host at work.
 *
 * <p>Three sets of functions make its state: those that somebody asked for, those that are given away now, and those
 * that the boot disk remembers. A host that has lost its boot disk goes on working from memory: it takes changes, and
 * forgets them at the next reboot.
 *
 * <p>Whether a real host gives a busy boot controller away at once, where its release can do so at all, is not
 * documented. This one does: the worst case.
 */
public final class HostMachine {

    private final World world;
    private final HostHardware hardware;
    private final Element complete;
    private Set<PciAddress> enabled;
    private Set<PciAddress> active;
    private Set<PciAddress> remembered;
    private final Map<PciAddress, String> labels = new LinkedHashMap<>();
    private Set<String> volumesLost = Set.of();
    private boolean unreachable;

    HostMachine(World world, HostHardware hardware, ManagedObject host) {
        this.world = world;
        this.hardware = hardware;
        this.complete = host.data();
        PassthroughRows rows = new PassthroughRows(complete);
        enabled = rows.enabled();
        active = rows.active();
        remembered = rows.enabled();
    }

    /** {@return the host} */
    public ObjectReference host() {
        return hardware.host();
    }

    /** {@return what it knows of itself beyond its properties} */
    public HostHardware hardware() {
        return hardware;
    }

    /** {@return the functions that the boot disk remembers as given away} */
    public synchronized Set<PciAddress> remembered() {
        return Set.copyOf(remembered);
    }

    /** {@return the host's name in the inventory} */
    public String name() {
        return complete.textAt("name");
    }

    /** {@return a bundle of its configuration as it is now, with the functions that somebody asked for} */
    public synchronized byte[] configBundle() {
        return ConfigBundle.of(complete, enabled);
    }

    /** {@return true if the boot disk is out of the host's reach} */
    public synchronized boolean hasLostBootDisk() {
        return loss().bootDisk();
    }

    /**
     * Asks for functions, or gives them back to the hypervisor.
     *
     * @param wanted what is to become of which function; the group of each follows
     * @param atOnce false to leave it to the next reboot even where the host could do it at once
     * @throws UnknownFunctionException if the host has no such function, or one that can't be given away
     */
    public synchronized void change(Map<PciAddress, Boolean> wanted, boolean atOnce) throws UnknownFunctionException {
        PassthroughRows rows = new PassthroughRows(complete);
        for (PciAddress function : wanted.keySet()) {
            if (!rows.knows(function) || !rows.isCapable(function)) {
                throw new UnknownFunctionException(function);
            }
        }
        Set<PciAddress> nowEnabled = new LinkedHashSet<>(enabled);
        wanted.forEach((function, enable) -> set(nowEnabled, rows.group(function), enable));
        boolean saves = !loss().bootDisk();
        enabled = nowEnabled;
        if (atOnce && rebindsAtOnce()) {
            Set<PciAddress> nowActive = new LinkedHashSet<>(active);
            wanted.forEach((function, enable) -> set(nowActive, rows.group(function), enable));
            active = nowActive;
            // What comes back brings the boot disk with it, and then the change is saved after all.
            saves = saves || !loss().bootDisk();
        }
        if (saves) {
            remembered = enabled;
        }
        show();
    }

    /**
     * Gives a function a label, by which machines may ask for it (7.0 U2).
     *
     * @param function the function
     * @param label the label; empty takes it away
     */
    public synchronized void label(PciAddress function, String label) {
        labels.put(function, label);
        show();
    }

    private static void set(Set<PciAddress> functions, Set<PciAddress> group, boolean enable) {
        if (enable) {
            functions.addAll(group);
        } else {
            functions.removeAll(group);
        }
    }

    /** {@return true if functions may change hands without a reboot} */
    public boolean rebindsAtOnce() {
        return complete.textAt("capability", "deviceRebindWithoutRebootSupported")
                .equals("true");
    }

    /** Somebody disconnects the host from the server: what the server knows of it stays as it is. */
    public void disconnect() {
        world.atOnce(() -> connection("disconnected", "unknown"));
    }

    /** Somebody connects the host again. */
    public void reconnect() {
        world.atOnce(() -> {
            connection("connected", "poweredOn");
            show();
        });
    }

    /** The host goes away. */
    void goDown() {
        world.atOnce(() -> connection("notResponding", "unknown"));
    }

    /** The host comes back with what its boot disk remembers. */
    synchronized void comeUp() {
        enabled = remembered;
        active = remembered;
        world.atOnce(() -> {
            String bootTime = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
            connection("connected", "poweredOn");
            runtime(runtime -> runtime.with("bootTime", bootTime));
            show();
        });
    }

    /** Puts into the world what the host looks like now. */
    synchronized void show() {
        Loss loss = loss();
        Element before = complete.child("config").orElse(complete);
        Element after = Remainder.of(before, loss)
                .with("pciPassthruInfo", new PassthroughRows(complete).with(enabled, active, labels));
        Set<String> lostVolumes = Remainder.lostVolumes(before, loss);
        world.atOnce(() -> {
            boolean lost = ManagementNetwork.isLost(before, after);
            if (lost) {
                // The server keeps the last picture that it had of the host.
                connection("notResponding", "unknown");
            } else {
                if (unreachable) {
                    connection("connected", "poweredOn");
                }
                world.update(
                        host(),
                        data -> data.with("config", List.of(after))
                                .at("summary", summary -> summary.with("rebootRequired", !enabled.equals(active))));
                world.find(host()).ifPresent(host -> HostManagers.of(host).forEach(this::refresh));
            }
            unreachable = lost;
            new Tenants(world, host()).change(volumesLost, lostVolumes);
            volumesLost = lostVolumes;
        });
    }

    private void refresh(ManagedObject manager) {
        world.update(manager.reference(), data -> manager.data());
    }

    private Loss loss() {
        return Loss.of(complete, hardware, active);
    }

    private void connection(String state, String power) {
        runtime(runtime -> runtime.with("connectionState", state).with("powerState", power));
    }

    private void runtime(UnaryOperator<Element> change) {
        world.update(
                host(), data -> data.at("runtime", change).at("summary", summary -> summary.at("runtime", change)));
    }

    /**
     * Enters or leaves maintenance mode.
     *
     * @param inMaintenance true to enter
     */
    public void maintenance(boolean inMaintenance) {
        world.atOnce(() -> runtime(
                runtime -> runtime.with("inMaintenanceMode", List.of(Vim.text("inMaintenanceMode", inMaintenance)))));
    }
}
