package org.directpathguard.repair.archive;

import java.util.List;

/** A rewritten archive, verified by a second reader, not yet written anywhere. */
public final class RewrittenState {

    /** What a report says where no real host is known to have accepted such a change. */
    public static final String UNPROVEN = "written; acceptance by ESXi unproven";

    private final byte[] bytes;
    private final int changedBytes;
    private final List<String> diff;
    private final String sha256Before;
    private final String sha256After;
    private final boolean acceptanceUnproven;

    RewrittenState(
            byte[] bytes,
            int changedBytes,
            List<String> diff,
            String sha256Before,
            String sha256After,
            boolean acceptanceUnproven) {
        this.bytes = bytes.clone();
        this.changedBytes = changedBytes;
        this.diff = List.copyOf(diff);
        this.sha256Before = sha256Before;
        this.sha256After = sha256After;
        this.acceptanceUnproven = acceptanceUnproven;
    }

    /** {@return the new file; the old one when nothing was to be changed} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return how many bytes of configuration differ: eight for each line of esx.conf, plus those of ConfigStore} */
    public int changedBytes() {
        return changedBytes;
    }

    /** {@return two lines for each change, the old after "- " and the new after "+ "; a deleted row has only the old} */
    public List<String> diff() {
        return diff;
    }

    /** {@return SHA-256 of the old file, 64 lower-case hexadecimal digits} */
    public String sha256Before() {
        return sha256Before;
    }

    /** {@return SHA-256 of the new file likewise} */
    public String sha256After() {
        return sha256After;
    }

    /** {@return true where no real host is known to have accepted such a change; the report then says {@link #UNPROVEN}} */
    public boolean acceptanceUnproven() {
        return acceptanceUnproven;
    }
}
