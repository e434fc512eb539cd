package org.accordwatch.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads documents of a service, whose depth and numbers are trusted, but not what people put into their texts. Of a text that is too
 * long, little more than what is allowed is held. Made once: the names that it has read are known again in the next document.
 */
public final class ServiceJson {
    private final int longest;
    private final JsonFactory factory;

    /** @param longest how many characters a text may have */
    public ServiceJson(int longest) {
        this.longest = longest;
        this.factory = JsonText.FACTORY
                .rebuild()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(longest).build())
                .build();
    }

    /**
     * @throws MalformedJson when the stream is not one JSON value
     * @throws TextTooLong at the first text that is longer than allowed
     */
    public Json parse(InputStream stream) throws IOException {
        try (var parser = factory.createParser(stream)) {
            return JsonText.only(parser);
        } catch (StreamConstraintsException _) {
            throw new TextTooLong(longest);
        } catch (JsonProcessingException broken) {
            throw JsonText.malformed(
                    broken, Optional.ofNullable(broken.getLocation()).orElse(JsonLocation.NA));
        } catch (CharConversionException _) {
            throw new MalformedJson(1, 1, "the bytes are not text in UTF-8");
        }
    }
}
