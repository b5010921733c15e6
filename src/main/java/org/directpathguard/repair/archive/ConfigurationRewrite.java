package org.directpathguard.repair.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.repair.configstore.ConfigStore;
import org.directpathguard.repair.esxconf.EsxConf;
import org.directpathguard.repair.esxconf.OwnerLine;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;

/** Changes a configuration's tar: eight bytes for each owner line, a deleted row for each record. */
final class ConfigurationRewrite {

    private static final int BYTES_PER_LINE = 8;

    private final Configuration configuration;
    private final Map<TarMember, byte[]> newData = new HashMap<>();
    private final List<String> diff = new ArrayList<>();
    private int expectedDifference;

    ConfigurationRewrite(Configuration configuration) {
        this.configuration = configuration;
    }

    /** {@return the new tar} */
    byte[] apply(Collection<PassthroughEntry> entries) throws DamagedException, RefusedException {
        Set<Integer> lines = entries.stream()
                .filter(entry -> entry.source() == EntrySource.ESX_CONF)
                .map(PassthroughEntry::lineNumber)
                .collect(Collectors.toSet());
        List<PassthroughEntry> rows = entries.stream()
                .filter(entry -> entry.source() == EntrySource.CONFIG_STORE)
                .toList();
        if (!lines.isEmpty()) {
            release(configuration.esxConf().orElseThrow(), lines);
        }
        if (!rows.isEmpty()) {
            delete(configuration.store().orElseThrow(), rows);
        }
        TarArchive tar = configuration.tar();
        byte[] result = TarRewrite.replace(tar, newData);
        if (result.length == tar.bytes().length && difference(tar.bytes(), result) != expectedDifference) {
            throw new VerificationFailedException(tar.archive(), "not exactly the bytes of the named lines differ");
        }
        return result;
    }

    List<String> diff() {
        return diff;
    }

    int changedBytes() {
        return expectedDifference;
    }

    private void release(Configuration.Found<EsxConf> found, Set<Integer> lines) {
        List<OwnerLine> chosen = found.content().owners().stream()
                .filter(owner -> lines.contains(owner.lineNumber()))
                .toList();
        for (OwnerLine owner : chosen) {
            diff.add("- " + owner.text());
            diff.add("+ " + owner.released());
        }
        newData.put(found.member(), found.content().release(chosen));
        expectedDifference += BYTES_PER_LINE * chosen.size();
    }

    private void delete(Configuration.Found<ConfigStore> found, List<PassthroughEntry> rows)
            throws DamagedException, RefusedException {
        rows.forEach(row -> diff.add("- ConfigStore " + row.line()));
        byte[] changed =
                found.content().without(rows.stream().map(PassthroughEntry::key).toList());
        newData.put(found.member(), changed);
        expectedDifference += difference(configuration.tar().data(found.member()), changed);
    }

    private static int difference(byte[] one, byte[] other) {
        int common = Math.min(one.length, other.length);
        int difference = Math.max(one.length, other.length) - common;
        for (int i = 0; i < common; i++) {
            difference += one[i] == other[i] ? 0 : 1;
        }
        return difference;
    }
}
