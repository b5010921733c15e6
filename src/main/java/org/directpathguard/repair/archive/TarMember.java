package org.directpathguard.repair.archive;

/**
 * One member of a tar and where it lies.
 *
 * @param name its name as the tar gives it, long names and pax paths included
 * @param kind what it is
 * @param header offset of its own 512-byte header, behind headers that only carry a long name or pax records
 * @param data offset of its data
 * @param size bytes of its data as stored
 * @param sizeElsewhere true if a pax record gives the size, so that the header's own field is not the one that counts
 */
record TarMember(String name, Kind kind, int header, int data, int size, boolean sizeElsewhere) {

    /** What a member is, as far as it matters here. */
    enum Kind {
        REGULAR,
        SPARSE,
        /** Links, folders, devices: no data. */
        WITHOUT_DATA
    }

    /** {@return the name without "./" and "/" at its start, and with ".." resolved as far as it goes} */
    String canonicalName() {
        return MemberName.canonical(name);
    }

    /** {@return offset of the first block behind the data} */
    int end() {
        return data + (size + TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK;
    }
}
