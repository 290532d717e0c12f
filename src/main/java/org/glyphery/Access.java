package org.glyphery;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Who may ask this server for anything.
///
/// This is the place that accounts will take: whoever asks whether a request may pass, or tells a
/// person how the server is guarded, asks for the one bean of this type.
public sealed interface Access {

    String KEY = "glyphery.access-key";
    String OPEN = "glyphery.open-to-everybody";

    /// The server listens on loopback, and whoever sits at its machine may do everything.
    record OwnMachine() implements Access {}

    /// Whoever knows the key may do everything, from any machine.
    record WithKey(AccessKey key) implements Access {}

    /// Whoever reaches the server may do everything, as its owner has said explicitly.
    record Everybody() implements Access {}

    /// Decides by the settings; a key counts on loopback as well.
    ///
    /// @param address where the server will listen, `server.address`; all addresses where empty
    /// @param key `glyphery.access-key`, empty where there is none
    /// @param open `glyphery.open-to-everybody`
    static Access of(String address, String key, boolean open) {
        if (!key.isEmpty() && open) throw new ContradictingAccess();
        if (!key.isEmpty()) return new WithKey(new AccessKey(key));
        if (isLoopback(address)) return new OwnMachine();
        if (open) return new Everybody();
        throw new UnguardedAddress(address);
    }

    /// A name that leads nowhere counts as another machine's, and the server will fail there.
    private static boolean isLoopback(String address) {
        if (address.isBlank()) return false;
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
