package org.directpathguard.repair.lab;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sealed configurations as a host without a TPM writes them, made after the published layout and without the code under
 * test. The key was computed by Python's hashlib from the parts in {@link #INFO}.
 */
public final class LabEnvelope {

    /** The file {@code encryption.info}. */
    public static final String INFO = info("NONE");

    private static final String KEY = "8df2baddcaffa40cefef83c7975de85a8ecd7b307ee7e6c6c51524bde13ad037";
    private static final String CIPHER = "AES-256-GCM";
    private static final byte[] NONCE = {'W', 'M', 'V', '_', 0, 0, 0, 0, 0, 0, 0, 0};
    private static final int BLOCK = 4096;

    private LabEnvelope() {}

    /**
     * The file {@code encryption.info} with another mode.
     *
     * @param mode the word for the mode
     * @return its text
     */
    public static String info(String mode) {
        return """
            .encoding = "UTF-8"
            includeKeyCache = "FALSE"
            mode = "%s"
            ConfigEncData = "keyId=AAAAAAAAAAAAAAAAAAAAAA%%3d%%3d:data1=8PHy8/T19vf4+fr7/P3+/w%%3d%%3d:data2=AAECAwQFBgcICQoLDA0ODw%%3d%%3d:version=1"
            """.formatted(mode);
    }

    /**
     * Seals content.
     *
     * @param content bytes of a local.tgz
     * @return bytes of a local.tgz.ve
     */
    public static byte[] seal(byte[] content) {
        try {
            return sealed(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sealed(byte[] content) throws GeneralSecurityException {
        byte[] header = header();
        int padding = (BLOCK - content.length % BLOCK) % BLOCK;
        ByteBuffer plain = littleEndian(content.length + padding + BLOCK);
        plain.put(content)
                .position(content.length + padding + BLOCK - 512)
                .put(ascii("DataTransformCryptoFooter"))
                .position(plain.capacity() - 8)
                .putInt(padding)
                .putInt(1);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        SecretKeySpec key = new SecretKeySpec(HexFormat.of().parseHex(KEY), "AES");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, NONCE));
        cipher.updateAAD(header);
        cipher.updateAAD(ascii("ESXConfiguration"));
        byte[] sealed = cipher.doFinal(bytes(plain));
        ByteBuffer file = littleEndian(BLOCK + plain.capacity() + BLOCK);
        file.put(header).put(sealed, 0, plain.capacity()).put(ascii("DataTransformAeadFooter"));
        file.position(BLOCK + plain.capacity() + 32).put(sealed, plain.capacity(), 16);
        file.position(file.capacity() - 8).putInt(16).putInt(1);
        return bytes(file);
    }

    private static byte[] header() throws GeneralSecurityException {
        ByteBuffer header = littleEndian(BLOCK);
        header.put(ascii("DataTransformEnvelope")).position(504).putInt(3584).putInt(2);
        for (Map.Entry<String, String> text : new TreeMap<>(
                        Map.of("vmware.cipherName", CIPHER, "vmware.keyInfo", "00000000-0000-0000-0000-000000000000"))
                .entrySet()) {
            name(header, 0x0b, text.getKey()).put(ascii(text.getValue())).put((byte) 0);
        }
        name(header, 3, "lab.number").putInt(7);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(ascii(CIPHER));
        bytes(name(header, 0x0c, "vmware.keyHash"), digest.digest(HexFormat.of().parseHex(KEY)));
        bytes(name(header, 0x0c, "vmware.iv"), NONCE);
        return bytes(header);
    }

    private static ByteBuffer name(ByteBuffer header, int type, String name) {
        return header.put((byte) type)
                .put((byte) 0)
                .putShort((short) 0)
                .put(ascii(name))
                .put((byte) 0);
    }

    private static void bytes(ByteBuffer header, byte[] value) {
        header.putLong(value.length).put(value);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.get(0, bytes);
        return bytes;
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
