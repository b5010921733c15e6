package org.directpathguard.repair.archive;

import org.directpathguard.repair.envelope.Envelope;

/** The seal around {@code local.tgz}. */
final class EnvelopeShell implements Shell {

    private final Envelope envelope;

    EnvelopeShell(Envelope envelope) {
        this.envelope = envelope;
    }

    @Override
    public byte[] wrap(byte[] newContent) {
        return envelope.seal(newContent);
    }
}
