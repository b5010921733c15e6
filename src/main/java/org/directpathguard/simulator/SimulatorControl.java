package org.directpathguard.simulator;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.simulator.account.Sessions;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.history.PassthroughTask;
import org.directpathguard.simulator.history.TaskLog;
import org.directpathguard.simulator.machine.HostMachine;
import org.directpathguard.simulator.machine.HostMachines;
import org.directpathguard.simulator.machine.UnknownFunctionException;
import org.directpathguard.simulator.trouble.Troubles;
import org.directpathguard.simulator.world.ManagedObject;
import org.directpathguard.simulator.world.World;

/**
 * The levers of a simulated server: what others do there, and what goes wrong. Safe for many threads.
 *
 * <p>Who logs in where the options name nobody else: {@code administrator@vsphere.local} ({@code simulated}), who may do
 * everything, and the {@linkplain org.directpathguard.simulator.account.SamplePeople sample people}. {@code
 * alice@vsphere.local} ({@code alice-simulated}) and {@code carol@vsphere.local} ({@code carol-simulated}) hold
 * Host.Config.PciPassthru, reboot and backup on every host; {@code bob@vsphere.local} ({@code bob-simulated}) reads
 * everything and changes nothing; {@code dan@vsphere.local} ({@code dan-simulated}) reads everything and may change the
 * hosts of {@code san-cluster} only. Nobody but the administrator may register extensions, make tasks or leave events.
 */
public final class SimulatorControl {

    private static final String SOMEBODY = "VSPHERE.LOCAL\\somebody-else";

    private final World world;
    private final Sessions sessions;
    private final HostMachines machines;
    private final TaskLog tasks;
    private final Troubles troubles;
    private final List<String> calls = new CopyOnWriteArrayList<>();

    SimulatorControl(World world, Sessions sessions, HostMachines machines, TaskLog tasks, Troubles troubles) {
        this.world = world;
        this.sessions = sessions;
        this.machines = machines;
        this.tasks = tasks;
        this.troubles = troubles;
    }

    /**
     * Somebody else changes a host's passthrough, through another client; a task records it.
     *
     * @param host the host's name
     * @param function the function
     * @param enable true to give it away
     * @throws UnknownFunctionException if the host has no such function, or one that can't be given away
     */
    public void toggle(String host, PciAddress function, boolean enable) throws UnknownFunctionException {
        HostMachine machine = machine(host);
        machine.change(Map.of(function, enable), true);
        tasks.start(PassthroughTask.DESCRIPTION_ID, PassthroughTask.NAME, machine.host(), SOMEBODY, "success");
    }

    /**
     * Somebody reboots a host at its console; this returns when the host is back.
     *
     * @param host the host's name
     * @throws InterruptedException if the waiting is interrupted
     */
    public void reboot(String host) throws InterruptedException {
        CountDownLatch back = new CountDownLatch(1);
        machines.reboot(machine(host), back::countDown);
        back.await();
    }

    /**
     * Somebody disconnects a host from the server.
     *
     * @param host the host's name
     */
    public void disconnect(String host) {
        machine(host).disconnect();
    }

    /**
     * Somebody connects a host to the server again.
     *
     * @param host the host's name
     */
    public void reconnect(String host) {
        machine(host).reconnect();
    }

    /** Every session ends, as after a restart of the server. Those who wait for updates learn it at once. */
    public void expireSessions() {
        sessions.endAll();
        world.wake();
    }

    /** {@return the number of sessions that are open} */
    public int openSessions() {
        return sessions.all().size();
    }

    /** {@return what goes wrong: rules can be added and cleared at any time} */
    public Troubles troubles() {
        return troubles;
    }

    /** {@return the names of the methods that were called so far, the first one first} */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** {@return the names of all hosts, in the order of the inventory} */
    public List<String> hosts() {
        return world.ofType("HostSystem").stream().map(ManagedObject::name).toList();
    }

    /**
     * Finds a managed object.
     *
     * @param type its type
     * @param name its name in the inventory
     * @return what clients call it by
     * @throws IllegalArgumentException if there is none
     */
    public ObjectReference find(String type, String name) {
        return world.ofType(type).stream()
                .filter(object -> object.name().equals(name))
                .map(ManagedObject::reference)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + type + " is called " + name));
    }

    void note(String method) {
        calls.add(method);
    }

    void close() {
        machines.close();
    }

    private HostMachine machine(String host) {
        ObjectReference reference = find("HostSystem", host);
        return machines.find(reference).orElseThrow(() -> new IllegalArgumentException("No host is called " + host));
    }
}
