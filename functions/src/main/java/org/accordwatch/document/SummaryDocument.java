package org.accordwatch.document;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.accordwatch.agreement.LanguageTag;
import org.accordwatch.agreement.Line;
import org.accordwatch.agreement.Summary;

/** A summary among the members of what it sums up. Where no language is said it is English. */
final class SummaryDocument {
    private SummaryDocument() {}

    static Supplier<Summary> fields(Form form) {
        var text = form.required("summary", FactDocument.line(Line.SUMMARY));
        return summary(text, form);
    }

    static Supplier<Optional<Summary>> optionalFields(Form form) {
        var text = form.optional("summary", FactDocument.line(Line.SUMMARY));
        var summary = summary(() -> text.get().orElseThrow(), form);
        return () -> text.get().map(_ -> summary.get());
    }

    static Json.Fields write(Summary summary) {
        return Json.object()
                .put("summary", summary.text())
                .putIfPresent(
                        "summaryLanguage",
                        Optional.of(summary.language()).filter(language -> !language.equals(LanguageTag.ENGLISH)))
                .putIfPresent(
                        "translations",
                        Optional.of(summary.translations())
                                .filter(translations -> !translations.isEmpty())
                                .map(SummaryDocument::write))
                .build();
    }

    private static Supplier<Summary> summary(Supplier<String> text, Form form) {
        var named = form.optional("summaryLanguage", tag -> new LanguageTag(tag.text()));
        Supplier<LanguageTag> language = () -> named.get().orElse(LanguageTag.ENGLISH);
        var translations = form.optional(
                "translations",
                node -> node.members(
                        tag -> Summary.requireOther(language.get(), new LanguageTag(tag)),
                        FactDocument.line(Line.SUMMARY)));
        return () -> new Summary(text.get(), language.get(), translations.get().orElseGet(Map::of));
    }

    private static Json write(Map<LanguageTag, String> translations) {
        var members = Json.object();
        translations.forEach((language, text) -> members.put(language.value(), text));
        return members.build();
    }
}
