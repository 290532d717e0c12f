package org.glyphery;

/// Where the program starts. Alone compiled for Java 17, so that an older Java than Glyphery's can
/// be told what is needed; everything else would die there with a class-file version that nobody
/// can read.
public final class Start {

    private static final int NEEDED = 25;

    private Start() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        var found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.printf(
                    "Glyphery needs Java %d or newer, but this is Java %d (%s): install a JDK %d"
                            + " and start with its java.%n",
                    NEEDED, found, System.getProperty("java.home"), NEEDED);
            System.exit(1);
        }
        Class.forName("org.glyphery.Glyphery")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
