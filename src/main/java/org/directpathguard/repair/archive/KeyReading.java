package org.directpathguard.repair.archive;

/** In which base a key's numbers are to be read, and what says so. */
public enum KeyReading {
    /** Decimal: ESXi's own spelling in esx.conf, or the only base that gives a PCI address, or backed by other lines. */
    DECIMAL("decimal"),
    /** Hexadecimal: ConfigStore, or a hand-typed esx.conf key that only reads so, or that other lines back. */
    HEXADECIMAL("hexadecimal"),
    /** Both bases give the same address. */
    EITHER("decimal or hexadecimal"),
    /** A hand-typed key whose two readings differ and nothing in the archive decides. Only {@code --key} selects it surely. */
    UNDECIDED("undecided");

    private final String text;

    KeyReading(String text) {
        this.text = text;
    }

    /** {@return the word used in reports} */
    public String text() {
        return text;
    }
}
