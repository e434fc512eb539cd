package org.accordwatch.alerting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accordwatch.alerting.DigestNotes.Note;

/**
 * What a digest tells of the changes that were noted for it. Readers who have not heard of a change are told of it as it is known now: in
 * its corrected version, or not at all if it was retracted.
 *
 * @param noted the notes that are used up
 * @param shown the changes in the digest
 * @param told the changes that its readers know of then: what is shown, and all corrections so far, which made it what it is
 * @param left how many changes are counted but not shown
 */
record DigestContents(List<ChangeRef> noted, List<Told> shown, List<ChangeRef> told, int left) {
    /** What is beyond waits for the next digest. */
    static final int MOST_NOTED = 2_000;

    /** More than fits into a mail. */
    static final int MOST_SHOWN = 300;

    /**
     * @param due notes that have not been sent, at least one
     * @param perhaps changes that readers may know of already, so that they are told of every correction of these
     */
    static DigestContents of(List<Note> due, Set<ChangeRef> perhaps, ChangeArchive archive) {
        var noted = due.stream()
                .sorted(Comparator.comparing(Note::recordedAt).thenComparing(Note::change))
                .limit(MOST_NOTED)
                .map(Note::change)
                .toList();
        var first = noted.subList(0, Math.min(noted.size(), MOST_SHOWN));
        var rest = noted.subList(first.size(), noted.size());
        var corrected = Corrected.read(archive, first);
        var news = news(first, corrected);
        var shown = new LinkedHashSet<ChangeRef>();
        Set<ChangeRef> told = new TreeSet<>(rest);
        for (var change : news) {
            var corrections = corrected.descendants(change);
            told.addAll(corrections);
            if (perhaps.contains(change)) {
                corrections.stream()
                        .filter(correction -> !perhaps.contains(correction))
                        .sorted()
                        .forEach(shown::add);
            }
            corrected.current(change).ifPresent(current -> {
                shown.add(current);
                told.add(change);
            });
        }
        if (shown.isEmpty()) {
            // There is no message to count the others in: they are for the next run.
            told.removeAll(rest);
            return new DigestContents(first, List.of(), List.copyOf(told), 0);
        }
        return new DigestContents(noted, shown.stream().map(corrected::told).toList(), List.copyOf(told), rest.size());
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    /** Without the corrections of what is noted as well: they are told by its current version, or by its absence. */
    private static List<ChangeRef> news(List<ChangeRef> noted, Corrected corrected) {
        var corrections = noted.stream()
                .flatMap(change -> corrected.descendants(change).stream())
                .collect(Collectors.toSet());
        var news = new ArrayList<>(noted);
        news.removeAll(corrections);
        return news;
    }
}
