package org.glyphery.cli;

/// The numbers with which the process ends. Nobody but the Java machine itself gives 130, when it
/// is interrupted.
final class ExitStatus {

    static final int SUCCESS = 0;
    static final int FAILURE = 1;
    static final int WRONG_USAGE = 2;

    private ExitStatus() {}
}
