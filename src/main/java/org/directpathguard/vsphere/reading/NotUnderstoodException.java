package org.directpathguard.vsphere.reading;

import org.directpathguard.host.Gap;

/** A part of a property could not be understood, so that the whole property says nothing that can be relied on. */
final class NotUnderstoodException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Gap gap;

    NotUnderstoodException(Gap gap) {
        super(gap.sentence());
        this.gap = gap;
    }

    static NotUnderstoodException at(String path) {
        return new NotUnderstoodException(Gap.of(path, Gap.Cause.NOT_UNDERSTOOD));
    }

    Gap gap() {
        return gap;
    }
}
