package org.directpathguard.repair.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Reads a rewritten archive with Commons Compress, which shares no code with our writer, and compares it with the old
 * one: same members in the same order with the same attributes, and other data only where it was meant to change.
 */
final class SecondReader {

    /** Keeps every byte of a name apart, whatever its character set. */
    private static final String CHARACTERS = StandardCharsets.ISO_8859_1.name();

    private SecondReader() {}

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Entry(TarArchiveEntry header, byte[] data) {

        boolean hasSameAttributes(Entry other) {
            return header.getName().equals(other.header.getName())
                    && header.getMode() == other.header.getMode()
                    && header.getLongUserId() == other.header.getLongUserId()
                    && header.getLongGroupId() == other.header.getLongGroupId()
                    && header.getUserName().equals(other.header.getUserName())
                    && header.getGroupName().equals(other.header.getGroupName())
                    && header.getLastModifiedTime().equals(other.header.getLastModifiedTime())
                    && header.getLinkFlag() == other.header.getLinkFlag()
                    && header.getLinkName().equals(other.header.getLinkName());
        }
    }

    static void verify(TarArchive before, Map<TarMember, byte[]> newData, byte[] after)
            throws VerificationFailedException {
        List<Entry> old = entries(before.archive(), before.bytes());
        List<Entry> found = entries(before.archive(), after);
        List<TarMember> members = before.members();
        if (old.size() != members.size() || found.size() != members.size()) {
            throw new VerificationFailedException(before.archive(), "the number of its members differs");
        }
        for (int i = 0; i < members.size(); i++) {
            TarMember member = members.get(i);
            byte[] expected = newData.getOrDefault(member, old.get(i).data());
            if (!old.get(i).hasSameAttributes(found.get(i))
                    || !Arrays.equals(expected, found.get(i).data())) {
                throw new VerificationFailedException(before.archive(), member.name() + " is not what it should be");
            }
            if (member.kind() == TarMember.Kind.REGULAR
                    && !Arrays.equals(before.data(member), old.get(i).data())) {
                throw new VerificationFailedException(before.archive(), member.name() + " is read in two ways");
            }
        }
    }

    /** Java's own reader: the one of Commons Compress wants more of a header's extra field than the loader does. */
    static void verifyGzip(String name, byte[] file, byte[] expected) throws VerificationFailedException {
        ByteArrayInputStream source = new ByteArrayInputStream(file);
        try (GZIPInputStream in = new GZIPInputStream(source)) {
            if (Arrays.equals(in.readAllBytes(), expected) && source.available() == 0) {
                return;
            }
            throw new VerificationFailedException(name, "it does not decompress to what was compressed");
        } catch (IOException e) {
            throw new VerificationFailedException(name, "the second reader says: " + e.getMessage());
        }
    }

    private static List<Entry> entries(String name, byte[] tar) throws VerificationFailedException {
        List<Entry> entries = new ArrayList<>();
        try (TarArchiveInputStream in = new TarArchiveInputStream(new ByteArrayInputStream(tar), CHARACTERS)) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] data = entry.isFile() && in.canReadEntryData(entry) ? in.readAllBytes() : new byte[0];
                entries.add(new Entry(entry, data));
            }
            return entries;
        } catch (IOException | IllegalArgumentException e) {
            throw new VerificationFailedException(name, "the second reader says: " + e.getMessage());
        }
    }
}
