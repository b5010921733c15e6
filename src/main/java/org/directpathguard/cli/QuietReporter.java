package org.directpathguard.cli;

import org.springframework.boot.SpringBootExceptionReporter;

/** Keeps Spring from printing the stack trace of a failed start: the command tells it in plain words. */
final class QuietReporter implements SpringBootExceptionReporter {

    QuietReporter() {}

    @Override
    public boolean reportException(Throwable failure) {
        return true;
    }
}
