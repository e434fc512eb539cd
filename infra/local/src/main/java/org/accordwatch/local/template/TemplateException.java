package org.accordwatch.local.template;

/** The template cannot be used; the message names the place in it and what is wrong there. */
public final class TemplateException extends RuntimeException {

    TemplateException(String where, String problem) {
        super(where + ": " + problem);
    }

    TemplateException(String where, String problem, Throwable cause) {
        super(where + ": " + problem, cause);
    }
}
