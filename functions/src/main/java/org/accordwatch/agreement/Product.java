package org.accordwatch.agreement;

/** What an agreement or a change is about: a Harmonized System code with a name that readers know. */
public record Product(HsCode hs, String name) {
    public Product {
        name = Line.PRODUCT_NAME.of("name", name);
    }
}
