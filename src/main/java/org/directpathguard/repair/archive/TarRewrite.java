package org.directpathguard.repair.archive;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;

/**
 * Puts new data into members of a tar. Only their data changes, and with its length the size and checksum of their own
 * headers; every other byte is kept: the headers, the order, what is behind the end.
 */
final class TarRewrite {

    private TarRewrite() {}

    static byte[] replace(TarArchive tar, Map<TarMember, byte[]> newData)
            throws UnsupportedArchiveException, VerificationFailedException {
        byte[] old = tar.bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream(old.length + 2 * TarHeader.BLOCK);
        int copied = 0;
        for (TarMember member : tar.members()) {
            byte[] data = newData.get(member);
            if (data != null) {
                out.write(old, copied, member.header() - copied);
                out.writeBytes(headers(tar, member, data.length));
                out.writeBytes(data);
                copied = data.length == member.size() ? member.data() + member.size() : pad(out, member);
            }
        }
        out.write(old, copied, old.length - copied);
        byte[] result = out.toByteArray();
        SecondReader.verify(tar, newData, result);
        return result;
    }

    private static int pad(ByteArrayOutputStream out, TarMember member) {
        out.writeBytes(new byte[Math.floorMod(-out.size(), TarHeader.BLOCK)]);
        return member.end();
    }

    private static byte[] headers(TarArchive tar, TarMember member, int size) throws UnsupportedArchiveException {
        byte[] header = Arrays.copyOfRange(tar.bytes(), member.header(), member.data());
        if (size != member.size()) {
            if (member.sizeElsewhere()) {
                throw new UnsupportedArchiveException(
                        "The size of %s in %s stands in a pax record and would have to change."
                                .formatted(member.name(), tar.archive()),
                        "Use a state.tgz that ESXi itself has written; this one is left alone.");
            }
            new TarHeader(header, 0).setSize(size);
        }
        return header;
    }
}
