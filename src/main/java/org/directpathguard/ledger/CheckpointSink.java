package org.directpathguard.ledger;

import java.io.IOException;

/** A place for checkpoints outside of the ledger's database. The same checkpoint may come twice. */
@FunctionalInterface
public interface CheckpointSink {

    /**
     * Ships a checkpoint.
     *
     * @param checkpoint the checkpoint
     * @throws IOException if it did not arrive; it will come again
     */
    void ship(Checkpoint checkpoint) throws IOException;
}
