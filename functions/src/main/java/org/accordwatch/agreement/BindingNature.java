package org.accordwatch.agreement;

/** Whether the parties are bound by international law, by their word, or whether that is open. */
public enum BindingNature implements Term {
    TREATY,
    POLITICAL,
    UNCLEAR
}
