package org.glyphery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret that a server shares with everybody who may ask it. It is never written anywhere: not
/// into logs, addresses or answers.
public final class AccessKey {

    private static final int SHORTEST = 16;
    private static final int LONGEST = 200;
    private static final String ALGORITHM = "HmacSHA256";

    /// A key travels in a header, where anything else would have to be encoded first.
    private static final Pattern VISIBLE = Pattern.compile("[!-~]*");

    private final SecretKeySpec secret;
    private final byte[] signature;

    AccessKey(String key) {
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            throw new InvalidSetting(
                    Access.KEY,
                    "from %d to %d characters long".formatted(SHORTEST, LONGEST),
                    key.length() + " long");
        }
        if (!VISIBLE.matcher(key).matches()) {
            throw new InvalidSetting(
                    Access.KEY,
                    "made of ASCII letters, digits and punctuation, without spaces",
                    "made of others as well");
        }
        secret = new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), ALGORITHM);
        signature = sign(key);
    }

    /// Compares in a time that tells nothing about the key.
    public boolean matches(String tried) {
        return MessageDigest.isEqual(signature, sign(tried));
    }

    /// The HMAC-SHA256 of a text, which nobody can make without the key.
    public byte[] sign(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
