package vn.thongsuot.app.execution;

/**
 * A file that was given with an entry.
 *
 * @param entry the number of the entry, counted from 1
 * @param name empty once it is removed
 */
record EvidenceFile(long id, int entry, String name, long bytes, State state) {

    enum State {
        /** Not yet looked through for marks of secrecy. */
        WAITING,
        KEPT,
        /** It bore one: nothing of it is left. */
        REMOVED
    }
}
