package org.directpathguard.repair.envelope;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The file {@code local.tgz.ve}, opened: header block, sealed blocks, footer block, each of 4096 bytes.
 *
 * <p>Sealed are the content, zeros up to a full block, and one more block whose last 512 bytes tell how many zeros these
 * were. The header block and the word "ESXConfiguration" are authenticated with them.
 */
public final class Envelope {

    private static final int BLOCK = EnvelopeHeader.BLOCK;
    private static final String CIPHER = "AES-256-GCM";
    private static final byte[] PURPOSE = "ESXConfiguration".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTENT_FOOTER = "DataTransformCryptoFooter".getBytes(StandardCharsets.US_ASCII);
    private static final int CONTENT_FOOTER_AT = BLOCK - 512;
    private static final int PADDING_AT = BLOCK - 8;
    private static final byte[] SEAL_FOOTER = "DataTransformAeadFooter".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG_AT = 32;
    private static final int TAG_SIZE_AT = BLOCK - 8;
    private static final int TAG_SIZE = 16;
    private static final int NONCE_SIZE = 12;

    private final byte[] headerBlock;
    private final byte[] content;
    private final byte[] contentFooterBlock;
    private final byte[] sealFooterBlock;
    private final ConfigurationKey key;
    private final byte[] nonce;

    private Envelope(byte[] file, byte[] opened, int contentSize, ConfigurationKey key, byte[] nonce) {
        this.headerBlock = Arrays.copyOf(file, BLOCK);
        this.sealFooterBlock = Arrays.copyOfRange(file, file.length - BLOCK, file.length);
        this.content = Arrays.copyOf(opened, contentSize);
        this.contentFooterBlock = Arrays.copyOfRange(opened, opened.length - BLOCK, opened.length);
        this.key = key;
        this.nonce = nonce;
    }

    /**
     * Opens an envelope.
     *
     * @param file its bytes
     * @param key the key of the {@code encryption.info} beside it
     * @return the opened envelope
     * @throws DamagedEnvelopeException if it is damaged, its seal included
     * @throws UnknownSealException if it was sealed in another way or with another key
     */
    public static Envelope open(byte[] file, ConfigurationKey key)
            throws DamagedEnvelopeException, UnknownSealException {
        if (file.length < 3 * BLOCK || file.length % BLOCK != 0) {
            throw new DamagedEnvelopeException("its length is no whole number of blocks");
        }
        EnvelopeHeader header = EnvelopeHeader.parse(file);
        checkSeal(file, header, key);
        byte[] nonce = header.nonce();
        byte[] opened = decrypt(file, key, nonce);
        return new Envelope(file, opened, contentSize(opened), key, nonce);
    }

    /** {@return what was sealed: the bytes of local.tgz} */
    public byte[] content() {
        return content.clone();
    }

    /**
     * Seals other content the same way: same header block, same key and nonce, same footers except for padding and tag.
     *
     * <p>Using a nonce twice gives nothing away here, since the key lies beside the envelope.
     *
     * @param newContent the bytes of the new local.tgz
     * @return the new envelope
     */
    public byte[] seal(byte[] newContent) {
        int padding = Math.floorMod(-newContent.length, BLOCK);
        ByteBuffer plain = ByteBuffer.allocate(newContent.length + padding + BLOCK);
        plain.put(newContent).position(newContent.length + padding);
        plain.put(contentFooterBlock)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(plain.capacity() - BLOCK + PADDING_AT, padding);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, headerBlock).doFinal(plain.array());
            int length = sealed.length - TAG_SIZE;
            byte[] footer = sealFooterBlock.clone();
            System.arraycopy(sealed, length, footer, TAG_AT, TAG_SIZE);
            return ByteBuffer.allocate(BLOCK + length + BLOCK)
                    .put(headerBlock)
                    .put(sealed, 0, length)
                    .put(footer)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES in GCM mode", e);
        }
    }

    private static void checkSeal(byte[] file, EnvelopeHeader header, ConfigurationKey key)
            throws DamagedEnvelopeException, UnknownSealException {
        if (!header.cipherName().equals(CIPHER) || header.nonce().length != NONCE_SIZE) {
            throw new UnknownSealException(
                    "The envelope is sealed with \"%s\"; only %s is known.".formatted(header.cipherName(), CIPHER));
        }
        if (!key.hasHash(CIPHER, header.keyHash())) {
            throw new UnknownSealException("The envelope was sealed with another key than encryption.info gives.");
        }
        ByteBuffer footer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int footerAt = file.length - BLOCK;
        if (!Arrays.equals(file, footerAt, footerAt + SEAL_FOOTER.length, SEAL_FOOTER, 0, SEAL_FOOTER.length)) {
            throw new DamagedEnvelopeException("its last block is missing or garbled");
        }
        if (footer.getInt(footerAt + TAG_SIZE_AT) != TAG_SIZE) {
            throw new UnknownSealException("The envelope's seal has another size than is known.");
        }
    }

    private static byte[] decrypt(byte[] file, ConfigurationKey key, byte[] nonce) throws DamagedEnvelopeException {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOf(file, BLOCK));
            byte[] sealed = Arrays.copyOfRange(file, BLOCK, file.length - BLOCK + TAG_SIZE);
            System.arraycopy(file, file.length - BLOCK + TAG_AT, sealed, sealed.length - TAG_SIZE, TAG_SIZE);
            return cipher.doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw new DamagedEnvelopeException("its seal is broken, so that a bit of it was changed");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES in GCM mode", e);
        }
    }

    private static int contentSize(byte[] opened) throws DamagedEnvelopeException {
        int footerAt = opened.length - BLOCK;
        int start = footerAt + CONTENT_FOOTER_AT;
        if (!Arrays.equals(opened, start, start + CONTENT_FOOTER.length, CONTENT_FOOTER, 0, CONTENT_FOOTER.length)) {
            throw new DamagedEnvelopeException("the block behind its content is garbled");
        }
        int padding = ByteBuffer.wrap(opened).order(ByteOrder.LITTLE_ENDIAN).getInt(footerAt + PADDING_AT);
        if (padding < 0 || padding >= BLOCK || padding > footerAt) {
            throw new DamagedEnvelopeException("it claims %d bytes of padding".formatted(padding));
        }
        return footerAt - padding;
    }

    private static Cipher cipher(int mode, ConfigurationKey key, byte[] nonce, byte[] headerBlock)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.forCipher(), new GCMParameterSpec(TAG_SIZE * Byte.SIZE, nonce));
        cipher.updateAAD(headerBlock);
        cipher.updateAAD(PURPOSE);
        return cipher;
    }
}
