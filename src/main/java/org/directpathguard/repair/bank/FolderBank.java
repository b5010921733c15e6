package org.directpathguard.repair.bank;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.fat.FatHealth;

/** A boot bank that is mounted on a folder. */
public final class FolderBank implements Bank {

    private final Path folder;
    private final OptionalInt partition;
    private final BootConfigFile config;
    private final StateReading state;
    private final VolumeBelow below;

    FolderBank(Path folder, OptionalInt partition, BootConfigFile config, StateReading state, VolumeBelow below) {
        this.folder = folder;
        this.partition = partition;
        this.config = config;
        this.state = state;
        this.below = below;
    }

    /**
     * The folder.
     *
     * @return its path
     */
    public Path folder() {
        return folder;
    }

    @Override
    public OptionalInt partition() {
        return partition;
    }

    @Override
    public String path() {
        return folder.toString();
    }

    @Override
    public Optional<String> uuid() {
        return below.uuid();
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
        return below.health();
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
