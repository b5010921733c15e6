package org.directpathguard.pci;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How each source writes a PCI address.
 *
 * <p>The source decides the base, never the digits: {@code 00:11.0} is slot 17 from the vSphere API and slot 11 from
 * {@code esx.conf}. Text that does not fit its source is no address at all; it is never guessed.
 */
public enum PciSpelling {
    /**
     * vSphere API ids and {@code pci} properties, the vSphere Client, {@code esxcli} address columns: hexadecimal, the
     * segment left out by old hosts ({@code 0000:00:1f.2}, {@code 0e:00.0}). Upper case is accepted.
     */
    VSPHERE("(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,2}):([0-9a-f]{1,2})\\.([0-7])", 16) {
        @Override
        public String format(PciAddress address) {
            return address.toString();
        }
    },
    /** {@code esxcli hardware pci list}, parent and dependent device: decimal {@code PCI 0:175:0:2}. */
    ESXCLI_TUPLE("pci\\s+([0-9]{1,5}):([0-9]{1,3}):([0-9]{1,2}):([0-9])", 10) {
        @Override
        public String format(PciAddress address) {
            return String.format(
                    Locale.ROOT,
                    "PCI %d:%d:%d:%d",
                    address.segment(),
                    address.bus(),
                    address.slot(),
                    address.function());
        }
    },
    /**
     * {@code pciPassthruN.id} of a .vmx file and the SR-IOV lists before 8.0 U3: decimal {@code 00000:026:00.1}, old
     * files {@code 130:00.0} without segment.
     */
    VMX("(?:([0-9]{5}):)?([0-9]{1,3}):([0-9]{1,2})\\.([0-7])", 10) {
        @Override
        public String format(PciAddress address) {
            return fiveThreeTwo(address);
        }
    },
    /**
     * Keys of {@code esx.conf} below {@code /device}: decimal {@code 000:31.2} (Broadcom KB 309986) or {@code
     * 00000:000:31.2}. People also type four-digit segments there, in either base; see {@link #ESX_CONF_HEXADECIMAL}.
     */
    ESX_CONF("(?:([0-9]{1,5}):)?([0-9]{1,3}):([0-9]{1,2})\\.([0-7])", 10) {
        @Override
        public String format(PciAddress address) {
            return fiveThreeTwo(address);
        }
    },
    /** The same key of {@code esx.conf} read as hexadecimal, for lines that a person typed with the wrong base. */
    ESX_CONF_HEXADECIMAL("(?:([0-9a-f]{1,5}):)?([0-9a-f]{1,3}):([0-9a-f]{1,2})\\.([0-7])", 16) {
        @Override
        public String format(PciAddress address) {
            return address.toString();
        }
    };

    private final Pattern pattern;
    private final int base;

    PciSpelling(String pattern, int base) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.base = base;
    }

    /**
     * Reads an address that this source wrote.
     *
     * @param text the text as the source gave it; blanks around it are ignored
     * @return the address, or empty when the text is none of this source's addresses
     */
    public Optional<PciAddress> parse(String text) {
        Matcher matcher = pattern.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int segment = matcher.group(1) == null ? 0 : number(matcher.group(1));
        int bus = number(matcher.group(2));
        int slot = number(matcher.group(3));
        int function = number(matcher.group(4));
        return PciAddress.inRange(segment, bus, slot, function)
                ? Optional.of(new PciAddress(segment, bus, slot, function))
                : Optional.empty();
    }

    /**
     * Writes an address the way this source does.
     *
     * @param address the address
     * @return text that {@link #parse} of the same spelling reads back
     */
    public abstract String format(PciAddress address);

    private int number(String digits) {
        return Integer.parseInt(digits, base);
    }

    private static String fiveThreeTwo(PciAddress address) {
        return String.format(
                Locale.ROOT, "%05d:%03d:%02d.%d", address.segment(), address.bus(), address.slot(), address.function());
    }
}
