package org.accordwatch.faults;

/** What has to hold after a day. */
enum Check {
    ACKNOWLEDGED("an acknowledged change is in the timeline, once"),
    LOST("everybody who should hears of every change"),
    REPEATED("nobody hears twice, unless SNS's answer did not come to the log"),
    ORDER("an agreement's alerts go out in the order of its changes"),
    CONSENT("nobody is written to without having agreed, or after having left"),
    TABLES("the tables tell the same thing"),
    LEFTOVERS("nothing is left of those who left");

    private final String words;

    Check(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
