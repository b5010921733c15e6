package org.directpathguard.repair.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.directpathguard.repair.disk.SectorDevice;

/** Carries steps out on a device, forwards or backwards, with a barrier and a reading back after each. */
public final class StepRunner {

    private static final int MOST_SECTORS_AT_ONCE = 256;

    private final SectorDevice device;

    /**
     * Makes a runner.
     *
     * @param device the disk, open for writing
     */
    public StepRunner(SectorDevice device) {
        this.device = device;
    }

    /**
     * Writes what a step writes.
     *
     * @param step the step
     * @throws IOException if a write fails, or the medium gives back something else
     */
    public void forward(WriteStep step) throws IOException {
        run(step.writes(), SectorWrite::after);
    }

    /**
     * Writes what was there before a step.
     *
     * @param step the step
     * @throws IOException if a write fails, or the medium gives back something else
     */
    public void backward(WriteStep step) throws IOException {
        run(step.writes(), SectorWrite::before);
    }

    void run(List<SectorWrite> writes, Function<SectorWrite, byte[]> bytes) throws IOException {
        List<SectorWrite> missing = new ArrayList<>();
        for (SectorWrite write : writes) {
            if (!Arrays.equals(device.read(write.sector(), 1), bytes.apply(write))) {
                missing.add(write);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        missing.sort(Comparator.comparingLong(SectorWrite::sector));
        for (int from = 0; from < missing.size(); ) {
            int to = from + run(missing, from);
            device.write(missing.get(from).sector(), join(missing.subList(from, to), bytes));
            from = to;
        }
        device.barrier();
        for (SectorWrite write : missing) {
            if (!Arrays.equals(device.read(write.sector(), 1), bytes.apply(write))) {
                throw new IOException("sector " + write.sector() + " reads back differently from what was written");
            }
        }
    }

    private static int run(List<SectorWrite> writes, int from) {
        int run = 1;
        while (run < MOST_SECTORS_AT_ONCE
                && from + run < writes.size()
                && writes.get(from + run).sector() == writes.get(from).sector() + run) {
            run++;
        }
        return run;
    }

    private byte[] join(List<SectorWrite> writes, Function<SectorWrite, byte[]> bytes) {
        byte[] joined = new byte[writes.size() * device.sectorSize()];
        for (int index = 0; index < writes.size(); index++) {
            System.arraycopy(
                    bytes.apply(writes.get(index)), 0, joined, index * device.sectorSize(), device.sectorSize());
        }
        return joined;
    }
}
