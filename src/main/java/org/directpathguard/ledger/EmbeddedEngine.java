package org.directpathguard.ledger;

import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded database writes a commit to its file at once; here the file is forced to the disk as well. */
final class EmbeddedEngine implements Engine {

    private final Optional<SharedDoor> door;

    EmbeddedEngine(Optional<SharedDoor> door) {
        this.door = door;
    }

    @Override
    public void makeDurable(JdbcClient sql) throws LedgerUnavailableException {
        try {
            sql.sql("checkpoint sync").update();
        } catch (DataAccessException e) {
            throw LedgerUnavailableException.because(e);
        }
    }

    @Override
    public void close() {
        door.ifPresent(SharedDoor::close);
    }
}
