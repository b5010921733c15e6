package org.directpathguard.vsphere.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends in an error where a text grows beyond its limits, before the parser has to hold it. */
final class LimitedInputStream extends FilterInputStream {

    private final XmlLimits limits;
    private long total;
    private int run;

    LimitedInputStream(InputStream in, XmlLimits limits) {
        super(in);
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            total += count;
            if (total > limits.maxBytes()) {
                throw new XmlLimitException("it is larger than " + limits.maxBytes() + " bytes");
            }
            countRun(buffer, offset, count);
        }
        return count;
    }

    /** A parser keeps a whole attribute in memory; the run between two tags bounds what it has to keep. */
    private void countRun(byte[] buffer, int offset, int count) throws XmlLimitException {
        int lastTag = -1;
        for (int index = offset + count - 1; index >= offset; index--) {
            if (buffer[index] == '<') {
                lastTag = index;
                break;
            }
        }
        run = lastTag < 0 ? run + count : offset + count - lastTag;
        if (run > limits.maxRun()) {
            throw new XmlLimitException("one element or text in it is larger than " + limits.maxRun() + " bytes");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
