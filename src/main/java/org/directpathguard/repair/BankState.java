package org.directpathguard.repair;

import java.nio.file.Path;
import java.util.Optional;
import org.directpathguard.repair.bank.Bank;
import org.directpathguard.repair.bank.Bootability;
import org.directpathguard.repair.bank.StateFile;
import org.directpathguard.repair.failure.DamagedException;

/** The saved configuration in a boot bank. */
record BankState(Bank holder, boolean bootsNext, Bootability verdict) implements SavedState {

    @Override
    public String name() {
        return holder.partition().isPresent()
                ? "bank " + holder.partition().getAsInt()
                : "bank " + Path.of(holder.path()).getFileName();
    }

    @Override
    public String path() {
        return holder.path();
    }

    @Override
    public Optional<Bank> bank() {
        return Optional.of(holder);
    }

    @Override
    public boolean valid() {
        return verdict.bootable();
    }

    @Override
    public Optional<Bootability> bootability() {
        return Optional.of(verdict);
    }

    @Override
    public StateFile read() throws DamagedException {
        return holder.readState();
    }
}
