package org.directpathguard.repair.command;

import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a PCI address as the vSphere Client shows it. */
final class AddressConverter implements ITypeConverter<PciAddress> {

    @Override
    public PciAddress convert(String text) {
        return PciSpelling.VSPHERE
                .parse(text)
                .orElseThrow(() -> new TypeConversionException("'" + text
                        + "' is no PCI address as the vSphere Client shows it, such as 0000:00:1f.2 (hexadecimal). A key"
                        + " of esx.conf goes to --key."));
    }
}
