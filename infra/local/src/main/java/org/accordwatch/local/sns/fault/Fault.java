package org.accordwatch.local.sns.fault;

/** Ways in which a call can fail. */
public enum Fault {
    /** SNS refuses for too many calls; nothing is carried out. */
    THROTTLING,
    /** SNS answers with status 500; nothing is carried out. */
    INTERNAL_ERROR,
    /** Nothing is carried out and no answer comes, until the caller gives up or the server closes. */
    SILENCE,
    /** The connection drops before anything is carried out. */
    DROPPED_BEFORE,
    /** The call is carried out, then the connection drops without an answer. */
    DROPPED_AFTER
}
