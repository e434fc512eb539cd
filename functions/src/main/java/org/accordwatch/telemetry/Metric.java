package org.accordwatch.telemetry;

/** All there is to count or measure; each is alarmed on or on the dashboard. */
public enum Metric {
    /** Alerts that SNS accepted, one for each audience. */
    ALERTS_SENT("AlertsSent"),
    /** Alerts to audiences whose topic was gone. */
    ALERTS_GONE("AlertsGone"),
    /** Alerts, digests and reminders that could not be sent, each time; the next attempt may succeed. By reason. */
    ALERTS_FAILED("AlertsFailed"),
    /** From the recording of a change to the end of its alerting by Notify. */
    ALERT_DELAY("AlertDelay", "Milliseconds"),
    /** Digests that SNS accepted. */
    DIGESTS_SENT("DigestsSent"),
    /** Reminders of deadlines that SNS accepted, one for each audience. */
    REMINDERS_SENT("RemindersSent"),
    /** Changes recorded; a request that is repeated counts again. */
    CHANGES_RECORDED("ChangesRecorded"),
    /** Changes whose alerting Recover brought to its end. */
    CHANGES_RECOVERED("ChangesRecovered"),
    /** How many changes wait for their alert, as far as the watchdog counts. */
    CHANGES_WAITING("ChangesWaiting"),
    /** How long the oldest of them waits; 0 when none does. */
    OLDEST_WAITING_CHANGE("OldestWaitingChange", "Seconds"),
    /** Sign-ups accepted. */
    SIGN_UPS_ACCEPTED("SignUpsAccepted"),
    /** Sign-ups refused. By reason. */
    SIGN_UPS_REFUSED("SignUpsRefused"),
    /** Codes from text messages that were right. Few of them for many sign-ups mean that texts go where nobody wants them. */
    CODES_ACCEPTED("CodesAccepted"),
    /** Calls to confirm that were refused: the code was wrong, or too late, or there is no such subscription. */
    CODES_REFUSED("CodesRefused"),
    /** Subscribers that Reconcile looked at. */
    SUBSCRIBERS_CHECKED("SubscribersChecked"),
    /** Calls of the API that were answered with 500 or 503. By reason. */
    CALLS_FAILED("CallsFailed");

    private final String title;
    private final String unit;

    Metric(String title) {
        this(title, "Count");
    }

    Metric(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** Its name in CloudWatch. */
    public String title() {
        return title;
    }

    /** As CloudWatch calls it (API reference, MetricDatum). */
    public String unit() {
        return unit;
    }
}
