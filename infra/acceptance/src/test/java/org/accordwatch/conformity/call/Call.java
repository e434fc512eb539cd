package org.accordwatch.conformity.call;

/** An entry of the table: its name, which no other has, and what is done on the scene. */
public record Call(String name, Play play) {
    /** Makes calls and notes what came of them. */
    @FunctionalInterface
    public interface Play {
        void on(Scene scene) throws Exception;
    }
}
