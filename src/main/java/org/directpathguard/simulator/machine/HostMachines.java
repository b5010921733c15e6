package org.directpathguard.simulator.machine;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.world.HostHardware;
import org.directpathguard.simulator.world.ManagedObject;
import org.directpathguard.simulator.world.World;

/** All hosts of a server at work. */
public final class HostMachines implements AutoCloseable {

    private final Map<String, HostMachine> machines = new LinkedHashMap<>();
    private final Duration rebootTime;
    private final ExecutorService clock = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "simulated-hosts");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Switches all hosts on. A host of which only properties are known is left as it was found until something
     * happens to it.
     *
     * @param world where they are
     * @param hardware what they know of themselves; a host without an entry knows nothing
     * @param rebootTime how long a reboot takes
     */
    public HostMachines(World world, List<HostHardware> hardware, Duration rebootTime) {
        this.rebootTime = rebootTime;
        Map<String, HostHardware> known = new LinkedHashMap<>();
        hardware.forEach(each -> known.put(each.host().id(), each));
        for (ManagedObject host : world.ofType("HostSystem")) {
            HostHardware own = known.getOrDefault(host.reference().id(), HostHardware.unknown(host.reference()));
            HostMachine machine = new HostMachine(world, own, host);
            machines.put(host.reference().id(), machine);
            if (known.containsKey(host.reference().id())) {
                machine.show();
            }
        }
    }

    /**
     * Finds a host.
     *
     * @param host the host
     * @return its machine, or empty
     */
    public Optional<HostMachine> find(ObjectReference host) {
        return Optional.ofNullable(machines.get(host.id()));
    }

    /**
     * Reboots a host; this returns while the host is away.
     *
     * @param machine the host
     * @param whenBack called when it is back
     */
    public void reboot(HostMachine machine, Runnable whenBack) {
        machine.goDown();
        clock.execute(() -> {
            try {
                Thread.sleep(rebootTime.toMillis());
                machine.comeUp();
                whenBack.run();
            } catch (InterruptedException e) {
                // The server stops; nobody will see the host come back.
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
