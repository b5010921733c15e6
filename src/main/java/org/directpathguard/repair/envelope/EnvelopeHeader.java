package org.directpathguard.repair.envelope;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The first 4096 bytes of an envelope: a magic, then attributes. All numbers are little-endian.
 *
 * <p>An attribute is: type (1 byte), flag (1), zero (2), name with a NUL, value. Text values end with a NUL, byte values
 * begin with their length (8 bytes), numbers have 1, 2, 4 or 8 bytes. Type 0 ends the list.
 */
final class EnvelopeHeader {

    static final int BLOCK = 4096;

    private static final String MAGIC = "DataTransformEnvelope";
    private static final int SIZE_AT = 504;
    private static final int VERSION_AT = 508;
    private static final int ATTRIBUTES_AT = 512;
    private static final int TEXT = 0x0b;
    private static final int BYTES = 0x0c;

    private String cipherName = "";
    private byte[] keyHash = {};
    private byte[] nonce = {};

    private EnvelopeHeader() {}

    static EnvelopeHeader parse(byte[] envelope) throws DamagedEnvelopeException, UnknownSealException {
        ByteBuffer block = ByteBuffer.wrap(envelope, 0, BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
        if (!Arrays.equals(magic, Arrays.copyOf(envelope, magic.length))) {
            throw new DamagedEnvelopeException("it does not begin like one");
        }
        if (block.getInt(VERSION_AT) != 2) {
            throw new UnknownSealException(
                    "The envelope is of version %d; only version 2 is known.".formatted(block.getInt(VERSION_AT)));
        }
        if (block.getInt(SIZE_AT) != BLOCK - ATTRIBUTES_AT) {
            throw new UnknownSealException("The envelope's header has another size than is known.");
        }
        EnvelopeHeader header = new EnvelopeHeader();
        try {
            header.readAttributes(block.position(ATTRIBUTES_AT));
        } catch (BufferUnderflowException e) {
            throw new DamagedEnvelopeException("its attributes run over the end of its header");
        }
        return header;
    }

    private void readAttributes(ByteBuffer block) throws DamagedEnvelopeException {
        while (block.remaining() >= 4) {
            int type = block.get();
            block.get();
            block.getShort();
            if (type == 0) {
                return;
            }
            readAttribute(block, type, text(block));
        }
    }

    private void readAttribute(ByteBuffer block, int type, String name) throws DamagedEnvelopeException {
        switch (type) {
            case TEXT -> {
                String value = text(block);
                cipherName = name.equals("vmware.cipherName") ? value : cipherName;
            }
            case BYTES -> {
                byte[] value = bytes(block);
                keyHash = name.equals("vmware.keyHash") ? value : keyHash;
                nonce = name.equals("vmware.iv") ? value : nonce;
            }
            case 1, 5 -> block.get();
            case 2, 6 -> block.getShort();
            case 3, 7, 9 -> block.getInt();
            case 4, 8, 10 -> block.getLong();
            default -> throw new DamagedEnvelopeException("attribute %s is of unknown type %d".formatted(name, type));
        }
    }

    private static String text(ByteBuffer block) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (byte value = block.get(); value != 0; value = block.get()) {
            text.write(value);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer block) {
        long length = block.getLong();
        if (length < 0 || length > block.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] value = new byte[(int) length];
        block.get(value);
        return value;
    }

    String cipherName() {
        return cipherName;
    }

    byte[] keyHash() {
        return keyHash.clone();
    }

    byte[] nonce() {
        return nonce.clone();
    }
}
