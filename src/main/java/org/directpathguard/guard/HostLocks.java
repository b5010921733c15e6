package org.directpathguard.guard;

import java.util.concurrent.locks.ReentrantLock;
import org.directpathguard.host.InventoryException;

/** Lets one change of a host run at a time, of those who share it. Hosts share a fixed number of locks. */
public final class HostLocks {

    private final ReentrantLock[] locks = new ReentrantLock[64];

    /** Nothing is locked. */
    public HostLocks() {
        for (int index = 0; index < locks.length; index++) {
            locks[index] = new ReentrantLock();
        }
    }

    /** Something that changes a host. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws InventoryException;
    }

    <T> T alone(String host, Work<T> work) throws InventoryException {
        ReentrantLock lock = locks[Math.floorMod(host.hashCode(), locks.length)];
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }
}
