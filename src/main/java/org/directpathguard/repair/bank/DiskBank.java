package org.directpathguard.repair.bank;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.directpathguard.repair.disk.DeviceSource;
import org.directpathguard.repair.disk.Partition;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.fat.FatHealth;

/** A boot bank in a partition of a disk that is not mounted. */
public final class DiskBank implements Bank {

    private final DeviceSource source;
    private final Partition partition;
    private final String uuid;
    private final BootConfigFile config;
    private final FatHealth health;
    private final StateReading state;

    DiskBank(
            DeviceSource source,
            Partition partition,
            String uuid,
            BootConfigFile config,
            FatHealth health,
            StateReading state) {
        this.source = source;
        this.partition = partition;
        this.uuid = uuid;
        this.config = config;
        this.health = health;
        this.state = state;
    }

    /**
     * The disk that it lies on.
     *
     * @return the disk
     */
    public DeviceSource source() {
        return source;
    }

    /**
     * The partition that it fills.
     *
     * @return the partition
     */
    public Partition place() {
        return partition;
    }

    @Override
    public OptionalInt partition() {
        return OptionalInt.of(partition.number());
    }

    @Override
    public String path() {
        return source.partitionName(partition.number());
    }

    @Override
    public Optional<String> uuid() {
        return Optional.of(uuid);
    }

    @Override
    public BootConfig bootConfig() {
        return config.config();
    }

    @Override
    public Bootability bootability() {
        return config.verdict().bootability();
    }

    @Override
    public boolean countsForLoader() {
        return config.verdict().counted();
    }

    @Override
    public Optional<FatHealth> fat() {
        return Optional.of(health);
    }

    @Override
    public StateFile readState() throws DamagedException {
        return state.get();
    }

    @Override
    public List<String> problems() {
        return BankProblems.of(config, state);
    }

    @Override
    public String toString() {
        return path();
    }
}
