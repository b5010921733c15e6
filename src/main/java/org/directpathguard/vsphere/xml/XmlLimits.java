package org.directpathguard.vsphere.xml;

/**
 * How much XML one answer or file may hold before it is refused.
 *
 * @param maxBytes bytes of the whole text
 * @param maxRun bytes between two {@code <} signs: one tag and the text that follows it
 * @param maxDepth elements inside each other
 * @param maxElements elements altogether
 */
public record XmlLimits(long maxBytes, int maxRun, int maxDepth, long maxElements) {

    private static final int MEBIBYTE = 1 << 20;

    /**
     * Ample for an answer of fifty hosts with 250 PCI devices each (7 MB), far below what fills a memory.
     *
     * @return 256 MiB, runs of 8 MiB, depth 128, five million elements
     */
    public static XmlLimits standard() {
        return new XmlLimits(256L * MEBIBYTE, 8 * MEBIBYTE, 128, 5_000_000);
    }
}
