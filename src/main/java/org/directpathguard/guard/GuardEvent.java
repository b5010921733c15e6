package org.directpathguard.guard;

import java.util.List;

/** Something that other systems may want to know. Each is published after the ledger holds it. */
public sealed interface GuardEvent {

    /** {@return id of the host in the fleet} */
    String hostId();

    /** {@return name of the host} */
    String host();

    /**
     * A verdict was handed out.
     *
     * @param hostId id of the host in the fleet
     * @param host its name
     * @param checkId the stored decision
     * @param decision the answer
     * @param who who asked
     * @param devices addresses of the devices that were asked for
     */
    record DecisionMade(String hostId, String host, String checkId, String decision, String who, List<String> devices)
            implements GuardEvent {

        /** Copies the list. */
        public DecisionMade {
            devices = List.copyOf(devices);
        }
    }

    /**
     * A change went against a BLOCK.
     *
     * @param hostId id of the host in the fleet
     * @param host its name
     * @param checkId the stored decision
     * @param overrideId the override
     * @param who who applied the change
     */
    record OverrideUsed(String hostId, String host, String checkId, String overrideId, String who)
            implements GuardEvent {}

    /**
     * A change was made through the guard.
     *
     * @param hostId id of the host in the fleet
     * @param host its name
     * @param checkId the stored decision
     * @param enable true when devices were given away
     * @param devices their addresses
     * @param who who asked for it
     */
    record ChangeApplied(String hostId, String host, String checkId, boolean enable, List<String> devices, String who)
            implements GuardEvent {

        /** Copies the list. */
        public ChangeApplied {
            devices = List.copyOf(devices);
        }
    }

    /**
     * A dangerous change that was made past the guard waits for the host's next start.
     *
     * @param hostId id of the host in the fleet
     * @param host its name
     * @param devices addresses of what waits
     * @param reasons what the host would lose
     */
    record HostArmed(String hostId, String host, List<String> devices, List<String> reasons) implements GuardEvent {

        /** Copies the lists. */
        public HostArmed {
            devices = List.copyOf(devices);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Such a change was taken back, or could not be.
     *
     * @param hostId id of the host in the fleet
     * @param host its name
     * @param devices addresses of what waited
     * @param success true when the host was read again and nothing waits any more
     * @param escalated true when the guard will not try again
     */
    record ArmedHostReverted(String hostId, String host, List<String> devices, boolean success, boolean escalated)
            implements GuardEvent {

        /** Copies the list. */
        public ArmedHostReverted {
            devices = List.copyOf(devices);
        }
    }

    /**
     * A host has lost its footing to passthrough.
     *
     * @param hostId id of the host in the fleet
     * @param host its name
     * @param losses what is gone
     */
    record HostBroken(String hostId, String host, List<String> losses) implements GuardEvent {

        /** Copies the list. */
        public HostBroken {
            losses = List.copyOf(losses);
        }
    }
}
