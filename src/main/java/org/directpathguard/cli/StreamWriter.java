package org.directpathguard.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;

/** Characters for a stream that knows its own encoding; unlike the stream, it tells when nothing arrives. */
final class StreamWriter extends Writer {

    private final PrintStream stream;

    StreamWriter(PrintStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        stream.print(String.valueOf(characters, offset, length));
    }

    @Override
    public void flush() throws IOException {
        if (stream.checkError()) {
            throw new IOException("The output is closed");
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
