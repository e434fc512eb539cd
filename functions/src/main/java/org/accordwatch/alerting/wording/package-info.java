/** The words of alerts: phrases in resource files, put together for a subject line, an e-mail and an SMS. */
@NullMarked
package org.accordwatch.alerting.wording;

import org.jspecify.annotations.NullMarked;
