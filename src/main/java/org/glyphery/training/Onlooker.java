package org.glyphery.training;

/// Whoever looks on while a network learns. Called on the training thread, which waits.
public interface Onlooker {

    /// A training on which nobody looks.
    Onlooker NOBODY =
            new Onlooker() {
                @Override
                public boolean isLooking() {
                    return false;
                }

                @Override
                public void see(Glimpse glimpse) {}
            };

    /// Whether somebody wants to see now what the network makes of [WatchedExamples]; asked after
    /// every step.
    boolean isLooking();

    void see(Glimpse glimpse);
}
