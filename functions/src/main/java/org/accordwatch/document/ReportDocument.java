package org.accordwatch.document;

import java.net.URI;
import java.util.function.Supplier;
import org.accordwatch.agreement.HsCode;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.Line;
import org.accordwatch.agreement.Listing;
import org.accordwatch.agreement.Product;
import org.accordwatch.agreement.Report;
import org.accordwatch.agreement.Source;

/** A change as an editor sends it. */
public final class ReportDocument {
    private ReportDocument() {}

    /** @throws InvalidDocument with everything that is wrong */
    public static Report read(Json json) {
        return Form.read(json, node -> {
            var form = node.form();
            var report = fields(form);
            return form.build(report);
        });
    }

    /** Reads a report's members, leaving room for others; what it gives makes the report once the whole form turned out well. */
    static Supplier<Report> fields(Form form) {
        var kind = form.required("kind", node -> node.term(Kind.class));
        var occurredAt = form.required("occurredAt", Node::instant);
        var summary = SummaryDocument.fields(form);
        var sources = form.list("sources", ReportDocument::source, Listing.SOURCES::of);
        var products = form.optionalList("products", ReportDocument::product, Listing.PRODUCTS::of);
        var fact = FactDocument.read(kind, form);
        return () -> new Report(fact.get(), occurredAt.get(), summary.get(), sources.get(), products.get());
    }

    static Json.Builder write(Report report) {
        return FactDocument.write(report.fact())
                .put("occurredAt", report.occurredAt())
                .putAll(SummaryDocument.write(report.summary()))
                .putIfAny("products", report.products(), ReportDocument::write)
                .put("sources", report.sources(), ReportDocument::write);
    }

    static Product product(Node node) {
        var form = node.form();
        var hs = form.required("hs", code -> new HsCode(code.text()));
        var name = form.required("name", FactDocument.line(Line.PRODUCT_NAME));
        return form.build(() -> new Product(hs.get(), name.get()));
    }

    static Json write(Product product) {
        return Json.object().put("hs", product.hs()).put("name", product.name()).build();
    }

    static Source source(Node node) {
        var form = node.form();
        var publisher = form.required("publisher", FactDocument.line(Line.PUBLISHER));
        var title = form.required("title", FactDocument.line(Line.SOURCE_TITLE));
        var published = form.optional("published", Node::date);
        var official = form.required("official", Node::flag);
        var url = form.optional("url", ReportDocument::uri);
        return form.build(() -> new Source(publisher.get(), title.get(), published.get(), official.get(), url.get()));
    }

    static Json write(Source source) {
        return Json.object()
                .put("publisher", source.publisher())
                .put("title", source.title())
                .putIfPresent("published", source.published())
                .put("official", source.official())
                .putIfPresent("url", source.url())
                .build();
    }

    private static URI uri(Node node) {
        return Source.webAddress(node.text());
    }
}
